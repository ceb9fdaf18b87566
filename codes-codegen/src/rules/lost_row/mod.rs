//! Finds rows that are cut off from their table, for example by an empty line, and tables that Markdown does not see.

mod cut;
mod region;
mod search;
mod wording;

use crate::call::options::Options;
use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, Diagnostics, rule::Rule};
use crate::markdown::{Line, Page, Place, Table, comment, line};
use crate::rules::lost_row::region::Region;
use crate::rules::lost_row::search::{Mistake, Search};
use crate::rules::table::lost::{self, LostTable};
use crate::source::Source;

/// The maximum number of mistakes that are reported one by one. More are not a slip.
const MAX_TOLD: usize = 1_000;

/// Reports tables of codes in `markdown`, the text of `source`, that Markdown does not see, if they are in the sections that are
/// read. Reports lines outside tables that look like rows of a `chosen` table.
pub(crate) fn check(
    source: &Source,
    markdown: &str,
    page: &Page,
    options: &Options,
    chosen: &[(&Table, Columns)],
    diagnostics: &mut Diagnostics,
) {
    let search = Search::new(markdown, page, options, chosen);
    diagnostics.extend(page.tables.iter().filter_map(|other| search.as_rows(other)));
    let hidden = |other| search.table_in_rows(other).or_else(|| search.table_below_title(other));
    diagnostics.extend(page.tables.iter().filter_map(hidden));

    let shown = line::with_pipes(comment::blanked(markdown, &page.blocks));
    diagnostics.extend(search.html_tables(&shown));
    let mut lines = page.lines(&shown);
    let mut walk = Walk { search: &search, region: Region::Lines, is_reported: false, above: "" };
    let mut mistakes: Vec<Mistake<'_>> = Vec::new();
    let (mut more, mut first) = (0, None);
    while let Some(line) = lines.next() {
        let mistake = walk.mistake(line, &lines).filter(|_| !search.is_read(line));
        let Some(mistake) = mistake else { continue };
        if let (Some(Mistake::Cut(cut)), Mistake::Cut(next)) = (mistakes.last_mut(), &mistake)
            && cut.goes_on(markdown, next)
        {
            cut.lines.extend(&next.lines);
        } else if mistakes.len() < MAX_TOLD {
            mistakes.push(mistake);
        } else {
            more += 1;
            first.get_or_insert(line.span);
        }
    }
    diagnostics.extend(mistakes.into_iter().map(|mistake| match mistake {
        Mistake::Cut(cut) => wording::cut(source, markdown, &cut),
        Mistake::Other(mistake) => mistake,
    }));
    if let Some(first) = first {
        let title = format!("{more} more lines look like rows, but are not in a table");
        let more = Diagnostic::new(Rule::CutOffRow, first, title).label("the first of them");
        diagnostics.push(more.help("fix the lines above it first"));
    }
}

/// The state of a walk over the lines of a page.
struct Walk<'a> {
    search: &'a Search<'a>,
    /// The region of the line above.
    region: Region<'a>,
    /// Whether the mistake of the region has been reported. It is reported once, whatever the number of rows.
    is_reported: bool,
    /// The text of the line above. Outside tables, without the markers of quotes, lists and headings.
    above: &'a str,
}

impl<'a> Walk<'a> {
    /// Returns the mistake in `line`, the next line, or the one that it reveals. `below` are the lines after it.
    fn mistake(
        &mut self,
        line: Line<'a>,
        below: &(impl Iterator<Item = Line<'a>> + Clone),
    ) -> Option<Mistake<'a>> {
        // Lines in a table are visible.
        if line.place == Place::Table {
            (self.region, self.above) = (Region::Lines, line.text);
            return None;
        }
        // A page may have millions of empty lines.
        if line.text.is_empty() && line.place == Place::Text && matches!(self.region, Region::Lines) {
            (self.is_reported, self.above) = (false, "");
            return None;
        }
        let row = line::without_block_markup(line.text);
        let above = self.above;
        if above.is_empty() || !lost::is_title(row) {
            self.above = row;
        }
        // Without a delimiter row, a line below another row is a row too.
        let has_delimiter = |table: &LostTable<'_>| table.delimiter.is_some() && !table.is_below_delimiter();
        let may_be_header = |table: &LostTable<'_>| has_delimiter(table) || lost::may_begin_below(above, row);
        let table = LostTable::begun_by(line, row, below.clone()).filter(may_be_header);
        if self.region.ends_above(line, row) {
            (self.region, self.is_reported) = (Region::begun_by(line, table), false);
        }
        if self.is_reported {
            return None;
        }
        let lost = table.and_then(|table| self.search.lost_table(&table, below.clone()));
        if let (Some(table), Some(_), Region::Lines) = (table, &lost, self.region) {
            self.region = Region::Table(table);
        }
        let mistake = lost.map(Mistake::Other).or_else(|| self.search.mistake(self.region, line, row));
        self.is_reported = mistake.is_some();
        mistake
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, Rule, Source, read};

    #[test]
    fn cut_off_rows_are_reported_up_to_a_thousand_and_counted() {
        let page =
            "|Status|Code|Message|\n|-|-|-|\n|404|A|x|\n".to_owned() + &"***\n|400|B|y|\n".repeat(1_200);
        let source = Source::new("x.md", page.into_bytes());
        let reported = read(&source, &Options::default()).diagnostics;
        let last = &reported[1_000];
        assert_eq!(reported.len(), 1_001);
        assert_eq!((last.rule, source.locate(last.span.start).line), (Rule::CutOffRow, 2_005));
    }
}
