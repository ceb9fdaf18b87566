//! Rows that Markdown cuts off from their table: no reader sees them as rows, and no code would come of them.

mod region;
mod search;
mod wording;

use std::iter;

use crate::columns::Columns;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::markdown::{Line, Page, Place, Table, comment, line};
use crate::rules::lost_row::region::Region;
use crate::rules::lost_row::search::Search;
use crate::source::Span;

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
    let mut mistakes = mistakes(&search, page.lines(&shown));
    diagnostics.extend(mistakes.by_ref().take(MAX_TOLD).map(|(_, mistake)| mistake));
    if let Some((first, _)) = mistakes.next() {
        let title = format!("{} more lines look like rows of a table, but are none", 1 + mistakes.count());
        diagnostics.push(
            Diagnostic::new(Rule::CutOffRow, first, title)
                .label("the first of them")
                .help("mend what stands above it first"),
        );
    }
}

/// The mistakes among `lines`, those of a page, each with the place of its line. Of what is one mistake, however many rows it
/// is about, the first is told.
fn mistakes<'a>(
    search: &'a Search<'a>,
    lines: impl Iterator<Item = Line<'a>> + 'a,
) -> impl Iterator<Item = (Span, Diagnostic)> + 'a {
    let mut lines = lines.peekable();
    let (mut region, mut is_told) = (Region::Lines, false);
    iter::from_fn(move || {
        while let Some(line) = lines.next() {
            // Whatever stands in a table is seen.
            if line.place == Place::Table {
                region = Region::Lines;
                continue;
            }
            let row = line::without_marks(line.text);
            if region.ends_above(line, row) {
                region = Region::Lines;
            }
            if matches!(region, Region::Lines) {
                region = Region::begun_by(line, row, lines.peek().copied());
                is_told = false;
            }
            if !is_told && let Some(mistake) = search.mistake(region, line, row) {
                is_told = !matches!(region, Region::Lines);
                return Some((line.span, mistake));
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use crate::{Options, Rule, Source, read};

    const TABLE: &str = "|Status|Code|Message|\n|-|-|-|\n|404|A|x|\n";

    /// The mistakes of a page with a table in its first three lines and this text behind it.
    fn told(behind: &str) -> Vec<(Rule, usize)> {
        told_of(&format!("{TABLE}{behind}"))
    }

    fn told_of(page: &str) -> Vec<(Rule, usize)> {
        let source = Source::new("x.md", page.into());
        let reading = read(&source, &Options::default());
        assert!(reading.catalog.is_some(), "{page}");
        reading.diagnostics.iter().map(|it| (it.rule(), it.location(&source).line)).collect()
    }

    #[test]
    fn rows_behind_whatever_ends_a_table_are_told() {
        for end in [
            "\n",
            "---\n",
            "***\n",
            "## Server\n",
            "<!-- x -->\n",
            "<div>\n",
            "\u{c}\n",
            "\n\n",
            "- x\n",
            "> x\n",
            "```\n```\n",
        ] {
            let line = 4 + end.lines().count();
            assert_eq!(told(&format!("{end}|400|B|y|\n")), [(Rule::CutOffRow, line)], "{end:?}");
            assert_eq!(told(&format!("{end}400 | B | y\n")), [(Rule::CutOffRow, line)], "{end:?}");
        }
        assert_eq!(told("\n    |400|B|y|\n"), [(Rule::CutOffRow, 5)]);
        assert_eq!(told("\n- |400|B|y|\n> |500|C|z|\n"), [(Rule::CutOffRow, 5), (Rule::CutOffRow, 6)]);
        assert_eq!(told("\n```\n|400|B|y|\n```\n"), [(Rule::CutOffRow, 6)]);
        assert_eq!(told("\n|4O0|BAD_ONE|y|\n"), [(Rule::CutOffRow, 5)]);
        assert_eq!(told("\n|broken\n"), [(Rule::CutOffRow, 5)]);
        assert_eq!(told("\n\u{feff}|500|S|y|\n"), [(Rule::CutOffRow, 5)]);
        let plain = "Code | Message\n---|---\nnotfound | x\n";
        assert_eq!(told_of(&format!("{plain}\nserver | z\n")), [(Rule::CutOffRow, 5)]);
        let codes = "|Error code|Message|\n|-|-|\n|not-found|x|\n";
        assert_eq!(told_of(&format!("{codes}\n## More\n\n| fourth | w |\n")), [(Rule::CutOffRow, 7)]);
        assert_eq!(told_of(&format!("{codes}\n## More\n\nthird-one | w\nfourth-one | w\n")).len(), 2);
        assert_eq!(told_of(&format!("|400|B|y|\n\n{TABLE}")), [(Rule::CutOffRow, 1)]);
    }

    #[test]
    fn rows_in_html_below_a_table_are_told() {
        let row = "<tr><td>400</td><td>B</td><td>y</td></tr>\n";
        assert_eq!(told(row), [(Rule::CutOffRow, 4)]);
        let header = "<tr><th>Status</th><th>Code</th></tr>";
        assert_eq!(told(&format!("\n<table>\n{header}\n{row}</table>\n")), [(Rule::HtmlTable, 5)]);
        assert_eq!(told(&format!("\n## Other\n\n<table>\n{header}\n{row}</table>\n")), []);
        assert_eq!(told(&format!("\n{row}  {row}")), [(Rule::CutOffRow, 5), (Rule::CutOffRow, 6)]);
        for behind in [
            format!("\n## Other\n\n{row}"),
            format!("\n<table>\n{row}</table>\n"),
            format!("```\n{row}```\n"),
        ] {
            assert_eq!(told(&behind), [], "{behind}");
        }
    }

    #[test]
    fn rows_are_recognised_whatever_marks_them() {
        for line in [
            "<div>|500|S|y|</div>",
            "# |500|S|y|",
            "[^1]: |500|S|y|",
            "(1) |500|S|y|",
            "a. |500|S|y|",
            "- [x] |500|S|y|",
            ": |500|S|y|",
        ] {
            assert_eq!(told(&format!("{line}\n")).last().map(|told| told.1), Some(4), "{line}");
            assert_eq!(told(&format!("\n## Other\n\n{line}\n")), [(Rule::CutOffRow, 7)], "{line}");
        }
        for key in ["[500](#x)", "<b>500</b>", "<code>500</code>", "**500**", "5\\00"] {
            assert_eq!(told(&format!("\n## Other\n\n|{key}|S|y|\n")), [(Rule::CutOffRow, 7)], "{key}");
        }
        let codes = "|Code|Message|\n|-|-|\n|NOT_FOUND|x|\n";
        assert_eq!(told_of(&format!("{codes}\n## More\n\nNEW\\_ONE | w\n")), [(Rule::CutOffRow, 7)]);
    }

    #[test]
    fn a_table_that_markdown_does_not_see_is_one_mistake() {
        let rows = "|Status|Code|Message|\n|-|-|\n|400|B|y|\n|500|C|z|\n";
        assert_eq!(told(&format!("\n{rows}")), [(Rule::MismatchedDelimiter, 6)]);
        assert_eq!(told(&format!("\n## Other\n\n{rows}")), [(Rule::MismatchedDelimiter, 8)]);
        assert_eq!(told(&format!("\n<div>\n{TABLE}</div>\n")), [(Rule::HiddenTable, 6)]);
        assert_eq!(
            told(&format!("\ntext\n\n    {}", TABLE.replace('\n', "\n    "))),
            [(Rule::HiddenTable, 7)]
        );
        assert_eq!(told("\n## Limits\n\n|Limit|Value|\n|-|\n|rows|5|\n"), []);
    }

    #[test]
    fn lines_without_an_end_are_told_up_to_a_thousand_and_counted() {
        let told = told(&"\n|400|B|y|\n".repeat(1_200));
        assert_eq!((told.len(), told[1_000]), (1_001, (Rule::CutOffRow, 2_005)));
    }

    #[test]
    fn a_row_over_several_lines_is_told_at_its_end() {
        assert_eq!(told("|409|B|It\n\nclashes. |\n"), [(Rule::CutOffRow, 6)]);
        assert_eq!(told("|409|B|It\n\n- with a\n- with b |\n"), [(Rule::CutOffRow, 7)]);
        assert_eq!(told("|409|B|It\n\nclashes.\n"), []);
    }

    #[test]
    fn a_row_that_became_a_header_is_told() {
        assert_eq!(told("\n|400|BAD_ONE|y|\n|---|---|---|\n|500|SERVER|z|\n"), [(Rule::CutOffRow, 5)]);
        assert_eq!(told("\n## Server\n\n|500|SERVER|y|\n|---|---|---|\n"), [(Rule::CutOffRow, 7)]);
        assert_eq!(told("\n| | | |\n|-|-|-|\n|500|S|y|\n"), [(Rule::CutOffRow, 7)]);
        for header in ["|5xx|SRV|y|\n|-|-|-|\n", "|4O0|SRV|y|\n|-|-|-|\n", "|500|SRV|y|z|\n|-|-|-|-|\n"] {
            assert_eq!(told(&format!("\n{header}|501|NI|z|\n")), [(Rule::CutOffRow, 5)], "{header}");
        }
        let codes = "|Code|Message|\n|-|-|\n|NOT_FOUND|x|\n";
        assert_eq!(
            told_of(&format!("{codes}\n|SERVER_DOWN|y|\n|-|-|\n|OTHER_ONE|z|\n")),
            [(Rule::CutOffRow, 5)]
        );
        assert_eq!(told_of(&format!("{codes}\n| | |\n|-|-|\n|SERVER_DOWN|y|\n")), [(Rule::CutOffRow, 7)]);
        assert_eq!(told_of(&format!("{codes}\n|API|Limit|\n|-|-|\n|users|5|\n")), []);
    }

    #[test]
    fn an_unclosed_comment_or_fence_is_one_mistake_at_its_opener() {
        assert_eq!(told("\n<!-- x\n|400|B|y|\n|500|C|z|\n"), [(Rule::UnclosedBlock, 5)]);
        assert_eq!(told("\n```\n|400|B|y|\n|500|C|z|\n"), [(Rule::UnclosedBlock, 5)]);
        assert_eq!(told("\n```\nno rows\n"), []);
        assert_eq!(told("\n<!-- x\nno rows\n"), [(Rule::UnclosedBlock, 5)]);
        assert_eq!(told("\n<!-- x\n|400|B|y|\n\n<!-- y -->\n"), [(Rule::UnclosedBlock, 5)]);
        assert_eq!(told("\n<!-- x\n\n<!-- y -->\n"), []);
    }

    #[test]
    fn examples_and_what_is_commented_out_are_no_rows() {
        assert_eq!(told("\n<!--\n|400|B|y|\n-->\n"), []);
        assert_eq!(told("\n<!-- |400|B|y| -->\n"), []);
        assert_eq!(told("<!-- a --> |400|B|y|\n"), [(Rule::CutOffRow, 4)]);
        assert_eq!(told(&format!("\n```md\n{TABLE}```\n\n~~~\n{TABLE}~~~\n")), []);
        assert_eq!(told("\n```sh\ncurl x \\\n| jq .\n```\n\n    curl x \\\n    | jq .\n"), []);
        assert_eq!(told("\n<pre>\ncurl x \\\n| jq .\n</pre>\n"), []);
        assert_eq!(told("\n```diff\n+ |400|B|y|\n```\n"), []);
        assert_eq!(told("\n```\n 400 | B | y\n-----+---+---\n\n 500 | C | z\n```\n"), []);
        assert_eq!(told("\n<div>\n<!--\n|400|B|y|\n-->\n</div>\n"), []);
        assert_eq!(told("\nSee <!--\n|400|B|y|\n--> x\n"), []);
        assert_eq!(told("\n{/*\n|400|B|y|\n*/}\n"), []);
    }

    #[test]
    fn prose_with_pipes_and_other_tables_are_left_alone() {
        assert_eq!(told("\nUse `a|b|c`, or a|b, or | alone.\n\nA | B | C\n"), []);
        assert_eq!(told("\n404 is a status.\n\n404 | A\n"), []);
        for prose in ["Prev | API | Next", "[a](README.md) | [b](c) | d", "v1.2 | Changelog | x"] {
            assert_eq!(told(&format!("\n{prose}\n")), [], "{prose}");
        }
        let codes = "|Code|Message|\n|-|-|\n|NOT_FOUND|x|\n";
        assert_eq!(
            told_of(&format!("{codes}\n[zh-CN](x) | English\n\n```sh\n./errors.sh | sort\n```\n")),
            []
        );
        assert_eq!(told("\n```mermaid\nA -->|404| B\n```\n\n```Patch\n- | 404 | A | b |\n```\n"), []);
        assert_eq!(told("\n## Limits\n\n|broken\n"), []);
        assert_eq!(told("\n## Limits\n\n|Limit|Value|\n|-|-|\n|rows|500|\n"), []);
        assert_eq!(told("\n|Limit|Value|\n|-|-|\n\ntext\n"), []);
    }
}
