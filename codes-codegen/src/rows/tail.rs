//! The lines at the end of a table that Markdown takes for rows.

use crate::markdown::{Row, Table, Width, container::Standing};
use crate::source::Source;

/// Returns the rows of `table` without lines at its end that are not rows: attributes of kramdown, such as `{: .wide}`, closing
/// tags of components, such as `</TabItem>`, and footnotes, such as `[^1]: See there.`
pub(crate) fn without_tail<'a>(table: &'a Table, source: &Source) -> &'a [Row] {
    let is_row = |row: &Row| {
        let text = source.slice(row.span);
        let is_attributes = text.starts_with("{:") && text.ends_with('}');
        let is_closer = text.starts_with("</") && text.find('>') == Some(text.len() - 1);
        let is_note = row.standing == Standing::Footnote && !text.contains('|');
        row.width == Width::Fits || !(is_attributes || is_closer || is_note)
    };
    let count = table.rows.iter().rposition(is_row).map_or(0, |last| last + 1);
    table.rows.get(..count).unwrap_or(&table.rows)
}
