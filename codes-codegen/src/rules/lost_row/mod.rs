//! Finds rows that are cut off from their table, such as by an empty line.

mod region;
mod search;
mod wording;

use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, Diagnostics, rule::Rule};
use crate::markdown::{Page, Place, Table, comment, line};
use crate::rules::{lost_row::region::Region, lost_row::search::Search};

/// How many mistakes are told one by one. More are no slip of anybody who edits a table.
const MAX_TOLD: usize = 1_000;

/// Reports each line of `markdown` outside of its tables that reads like a row of one of those that are `chosen`.
pub(crate) fn check(
    markdown: &str,
    page: &Page,
    chosen: &[(&Table, Columns)],
    diagnostics: &mut Diagnostics,
) {
    if chosen.is_empty() {
        return;
    }
    let search = Search::new(markdown, page, chosen);
    diagnostics.extend(page.tables.iter().filter_map(|other| search.as_rows(other)));
    diagnostics.extend(search.html_tables());

    let shown = comment::blanked(markdown, &page.blocks);
    let mut lines = page.lines(&shown).peekable();
    let (mut region, mut is_told) = (Region::Lines, false);
    let (mut count, mut first) = (0, None);
    while let Some(line) = lines.next() {
        // Whatever stands in a table is seen.
        if line.place == Place::Table {
            region = Region::Lines;
            continue;
        }
        let row = line::without_marks(line.text);
        if region.ends_above(line, row) {
            region = Region::begun_by(line, row, lines.peek().copied());
            is_told = false;
        }
        // Of what is one mistake, however many rows it is about, the first is told.
        if !is_told && let Some(mistake) = search.mistake(region, line, row) {
            is_told = !matches!(region, Region::Lines);
            count += 1;
            if count <= MAX_TOLD {
                diagnostics.push(mistake);
            } else {
                first.get_or_insert(line.span);
            }
        }
    }
    if let Some(first) = first {
        let title = format!("{} more lines look like rows of a table, but are none", count - MAX_TOLD);
        let more = Diagnostic::new(Rule::CutOffRow, first, title).label("the first of them");
        diagnostics.push(more.help("mend what stands above it first"));
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, Rule, Source, read};

    #[test]
    fn cut_off_rows_are_reported_up_to_a_thousand_and_counted() {
        let page = "|Status|Code|Message|\n|-|-|-|\n|404|A|x|\n".to_owned() + &"\n|400|B|y|\n".repeat(1_200);
        let source = Source::new("x.md", page.into_bytes());
        let reported = read(&source, &Options::default()).diagnostics;
        let last = &reported[1_000];
        assert_eq!(reported.len(), 1_001);
        assert_eq!((last.rule, source.locate(last.span.start).line), (Rule::CutOffRow, 2_005));
    }
}
