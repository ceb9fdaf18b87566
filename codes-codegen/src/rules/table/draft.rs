//! Judges whether what Markdown does not see as a table lists codes.

use std::fmt::Write as _;

use crate::call::columns::Roles;
use crate::catalog::number::Number;
use crate::columns::survey::{self, View};
use crate::columns::{self, stats::Profile, words};
use crate::markdown::{Block, BlockKind, Heading, Line, Place, line, parser};
use crate::rules::size;
use crate::rules::table::{header, lost::LostTable};

/// The number of rows that decide what a table lists.
const MAX_ROWS: usize = 32;

/// The header and first rows of a table, as Markdown has them, whose header speaks of codes.
pub(crate) struct Draft {
    header: String,
    rows: String,
    /// Whether a column has the statuses, codes or numbers that a table needs. Where only pipes, or not even those at the
    /// start of lines, show that a table was meant, other text must not pass for them.
    has_keys: fn(&Profile) -> bool,
}

impl Draft {
    /// Returns what `table` was meant to be. `below` are the lines below its first.
    pub(crate) fn of<'a>(table: &LostTable<'a>, below: impl Iterator<Item = Line<'a>>) -> Option<Self> {
        let header = Some(table.header_row()).filter(|header| speaks_of_codes(header))?;
        let last = table.last();
        let below = below.skip_while(|line| line.span.start <= last.span.start);
        // In a comment that runs on there may be rows, too.
        let runs_on = |place| matches!(place, Place::Block(Block { kind: BlockKind::RunOnComment, .. }));
        let rows = below.take_while(|line| line.place == last.place || runs_on(line.place));
        let rows = rows.map(|line| line::without_marks(line.text)).take_while(|row| row.contains('|'));
        let rows = rows.take(MAX_ROWS).collect::<Vec<_>>().join("\n");
        let has_keys: fn(&Profile) -> bool = match table.delimiter {
            Some(_) => has_keys,
            None if header.starts_with('|') => |it| it.statuses + it.integers + it.strong > 0,
            None => |it| it.filled > 0 && it.single_statuses == it.filled,
        };
        Some(Draft { header, rows, has_keys })
    }

    /// Returns the table in HTML with which `html` begins.
    pub(crate) fn of_html(html: &str) -> Option<Self> {
        let mut rows: Vec<String> = Vec::new();
        for part in html.split('<').skip(2) {
            let (tag, text) = part.split_once('>').unwrap_or((part, ""));
            let name = tag.split(|c: char| !c.is_alphanumeric() && c != '/').next().unwrap_or_default();
            let is_any = |names: &[&str]| names.iter().any(|it| name.eq_ignore_ascii_case(it));
            // Each table is looked at once, and one in a cell is another.
            if is_any(&["table", "/table"]) || rows.len() > MAX_ROWS {
                break;
            }
            if is_any(&["tr"]) {
                rows.push(String::new());
            } else if let Some(row) = rows.last_mut() {
                row.push(if is_any(&["td", "th"]) { '|' } else { ' ' });
                row.extend(text.split_whitespace().flat_map(|word| [word, " "]));
            }
        }
        let (header, rows) = rows.split_first().filter(|(header, _)| speaks_of_codes(header))?;
        Some(Draft { header: header.clone(), rows: rows.join("\n"), has_keys })
    }

    /// Whether it would be a table of codes below `headings` if Markdown saw it.
    pub(crate) fn lists_codes(&self, headings: &[&Heading], roles: &Roles) -> bool {
        let Draft { header, rows, has_keys } = self;
        let mut page = String::new();
        for heading in headings {
            let _ = writeln!(page, "{} {}\n", "#".repeat(heading.level), heading.text);
        }
        // A backslash at the end of the line would hide it from the parser.
        let end = if header.ends_with('\\') { " |" } else { "" };
        let _ = writeln!(page, "{header}{end}\n|{}\n{rows}", "---|".repeat(line::cells(header).len()));
        if rows.is_empty() || size::check(&page).is_some() {
            return false;
        }
        let page = parser::read(&page);
        let views = survey::survey(&page);
        let is_of_codes = |View { table, profiles, .. }: &View<'_>| {
            let is_row = table.header.cells.iter().any(|cell| Number::from_text(&cell.text).is_some());
            profiles.iter().any(has_keys) && !is_row && !header::holds_status(&table.header)
        };
        columns::candidates(&views, roles).into_iter().any(|(view, _)| is_of_codes(view))
    }
}

/// Whether a cell of the column is a status, or may be a number or code.
fn has_keys(column: &Profile) -> bool {
    column.statuses + column.integers + column.tokens > 0
}

/// Whether a cell of `header` speaks of codes.
fn speaks_of_codes(header: &str) -> bool {
    line::cells(header).iter().any(|cell| words::speaks_of_codes(&line::shown(cell)))
}
