//! Judges whether text that Markdown does not see as a table lists codes.

use std::fmt::Write as _;

use crate::call::options::Options;
use crate::catalog::number::Number;
use crate::columns::survey::{self, Group};
use crate::columns::{self, stats::Profile, vocabulary::words};
use crate::markdown::{Block, BlockKind, Heading, Line, Place, line, parser};
use crate::rules::size;
use crate::rules::table::header;
use crate::rules::table::lost::{self, LostTable};

/// The number of rows that are considered.
const MAX_ROWS: usize = 32;

/// The number of lines that are searched for rows.
const MAX_LINES: usize = 128;

/// The header row and the first rows of a table, as Markdown. The header row mentions codes.
pub(crate) struct Draft {
    header: String,
    rows: String,
    /// Returns whether a column has enough statuses, codes or numbers for this table.
    has_keys: fn(&Profile) -> bool,
}

impl Draft {
    /// Returns the table that `table` was meant to be. `below` are the lines below the first line of the table.
    pub(crate) fn of<'a>(table: &LostTable<'a>, below: impl Iterator<Item = Line<'a>>) -> Option<Self> {
        let header = Some(table.header_row()).filter(|header| mentions_codes(header))?;
        let last = table.last();
        let below = below.skip_while(|line| line.span.start <= last.span.start).take(MAX_LINES);
        // A run-on comment may contain rows, too.
        let runs_on = |place| matches!(place, Place::Block(Block { kind: BlockKind::RunOnComment, .. }));
        let rows = below.take_while(|line| lost::goes_on(last.place, line.place) || runs_on(line.place));
        let rows = rows.map(|line| line::without_block_markup(line.text));
        let rows = rows.filter(|row| !table.is_spread || !row.is_empty());
        let rows = rows.take_while(|row| row.contains('|') && **row != header);
        let rows = rows.take(MAX_ROWS).collect::<Vec<_>>().join("\n");
        let has_keys = needed_keys(table, &header)?;
        Some(Draft { header, rows, has_keys })
    }

    /// Returns the table of `header` and `rows`, with a delimiter row between them.
    pub(crate) fn of_rows<'a>(header: &str, rows: impl Iterator<Item = &'a str>) -> Option<Self> {
        let rows = rows.take(MAX_ROWS).collect::<Vec<_>>().join("\n");
        mentions_codes(header).then(|| Draft { header: header.to_owned(), rows, has_keys })
    }

    /// Returns the table at the start of `html`.
    pub(crate) fn of_html(html: &str) -> Option<Self> {
        let mut rows: Vec<String> = Vec::new();
        for part in html.split('<').skip(2) {
            let (tag, text) = part.split_once('>').unwrap_or((part, ""));
            let name = tag.split(|c: char| !c.is_alphanumeric() && c != '/').next().unwrap_or_default();
            let is_any = |names: &[&str]| names.iter().any(|it| name.eq_ignore_ascii_case(it));
            // Every table is checked separately, also those in cells.
            if is_any(&["table", "/table"]) || rows.len() > MAX_ROWS {
                break;
            }
            if is_any(&["tr"]) {
                rows.push(String::new());
            } else if let Some(row) = rows.last_mut() {
                // Browsers move text between cells out of the table.
                let is_cell = is_any(&["td", "th"]);
                if is_cell || !row.is_empty() {
                    row.push(if is_cell { '|' } else { ' ' });
                    row.extend(text.split_whitespace().flat_map(|word| [word, " "]));
                }
            }
        }
        let is_header = |row: &String| !row.is_empty() && !lost::is_title(row);
        let header = rows.iter().position(is_header).unwrap_or_default();
        Draft::of_rows(rows.get(header)?, rows.iter().skip(header + 1).map(String::as_str))
    }

    /// Returns whether this would be a table of codes below `headings` if Markdown saw it.
    pub(crate) fn lists_codes(&self, headings: &[&Heading], options: &Options) -> bool {
        let Draft { header, rows, has_keys } = self;
        let mut page = String::new();
        for heading in headings {
            let _ = writeln!(page, "{} {}\n", "#".repeat(heading.level), heading.text);
        }
        // A backslash at the end of the line would hide the table from the parser.
        let end = if header.ends_with('\\') { " |" } else { "" };
        let _ = writeln!(page, "{header}{end}\n|{}\n{rows}", "---|".repeat(line::cells(header).len()));
        if rows.is_empty() || size::check(&page).is_some() {
            return false;
        }
        let page = parser::read(&page);
        let survey = survey::survey(&page);
        let is_of_codes = |Group { header, profiles, .. }: &Group<'_>| {
            let is_row = header.cells.iter().any(|cell| Number::from_text(&cell.text).is_some());
            profiles.iter().any(has_keys) && !is_row && !header::has_status(header)
        };
        columns::candidates(&survey, options).iter().any(|candidate| is_of_codes(candidate.group))
    }
}

/// Returns the check for a column of `table`. The less the text looks like a table, the more its columns need, so that other text
/// is not taken for a table. Returns `None` if no column can be enough.
fn needed_keys(table: &LostTable<'_>, header: &str) -> Option<fn(&Profile) -> bool> {
    let is_drawn = table.delimiter.is_some_and(|delimiter| delimiter.text.contains(['|', '+']));
    let is_piped = is_drawn || header.starts_with('|');
    Some(match (is_piped, lost::names_texts(header)) {
        (true, true) => has_keys,
        (true, false) if table.delimiter.is_some() => has_keys,
        (true, false) if table.is_spread => return None,
        (true, false) => |it| it.statuses + it.integers + it.code_like > 0,
        (false, true) => {
            |it| it.filled > 0 && it.single_statuses.max(it.integers).max(it.code_like) == it.filled
        }
        (false, false) => |it| it.filled > 0 && it.single_statuses == it.filled,
    })
}

/// Returns whether a cell of the column may be a status, number or code.
fn has_keys(column: &Profile) -> bool {
    column.statuses + column.integers + column.tokens > 0
}

/// Returns whether a cell of `header` mentions codes.
fn mentions_codes(header: &str) -> bool {
    line::cells(header).iter().any(|cell| words::mentions_codes(&line::plain_text(cell)))
}
