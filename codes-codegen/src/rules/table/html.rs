//! Rewrites an HTML table in Markdown, if the result reads the same.

use crate::diagnostic::fix::{Edit, Fix};
use crate::markdown::{BlockKind, Page, Width, block, parser};
use crate::rules::{edit, size};
use crate::source::{Span, line_start};

/// Returns the fix that rewrites the HTML table at the offset `start` of `markdown`, if nothing else is in its block, and if it
/// does not contain anything that Markdown tables do not support, such as lists and cells that span columns.
pub(crate) fn in_markdown(markdown: &str, page: &Page, start: usize) -> Option<Fix> {
    let at = page.blocks.partition_point(|block| block.span.end <= start);
    let block = page.blocks.get(at).filter(|block| block.kind == BlockKind::Html)?;
    let Span { end, .. } = Some(block.span.trimmed(markdown)).filter(|span| span.start == start)?;
    let line = line_start(markdown, start);
    let margin = markdown.get(line..start).filter(|margin| margin.trim().is_empty())?;
    let is_empty = |line: Option<&str>| line.is_none_or(|line| line.trim().is_empty());
    // A line directly below a Markdown table would be another row.
    if !is_empty(markdown.get(end..)?.lines().nth(1)) {
        return None;
    }

    let rows = rows(markdown.get(start..end)?)?;
    let mut lines: Vec<String> = rows.iter().map(Row::to_markdown).collect();
    lines.insert(1, edit::delimiter_row("", rows.first()?.cells.len()));
    if !is_sound(&lines.join("\n"), rows.len()) {
        return None;
    }
    let line_break = edit::line_break(markdown, line);
    let is_apart = is_empty(markdown.get(..line)?.lines().next_back());
    let lines: Vec<String> = lines.into_iter().map(|line| format!("{margin}{line}")).collect();
    let table = if is_apart { "" } else { line_break }.to_owned() + &lines.join(line_break);
    Some(Fix::suggested([Edit::replace((line..end).into(), table)]))
}

/// Returns whether Markdown reads `table` as a table with this number of `rows`, whose cells do not have flaws.
fn is_sound(table: &str, rows: usize) -> bool {
    if size::check(table).is_some() {
        return false;
    }
    parser::read(table).tables.first().is_some_and(|table| {
        let mut lines = table.rows.iter().chain([&table.header]);
        table.rows.len() + 1 == rows
            && lines.all(|row| row.width == Width::Fits && row.cells.iter().all(|cell| cell.flaws.is_empty()))
    })
}

/// A row of an HTML table, with its cells in Markdown.
#[derive(Default)]
struct Row {
    cells: Vec<String>,
    /// The number of header cells.
    headers: usize,
}

impl Row {
    fn to_markdown(&self) -> String {
        let cells = self.cells.iter().map(|cell| with_backticks(cell.trim_matches(' ')));
        let cells = cells.map(|cell| if cell.is_empty() { " |".to_owned() } else { format!(" {cell} |") });
        "|".to_owned() + &cells.collect::<String>()
    }
}

/// Replaces `<code>` in `cell`, which is Markdown, by backticks if nothing in the code had to be escaped.
fn with_backticks(cell: &str) -> String {
    let mut parts = cell.split("<code>");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_plain =
            |code: &str| code.trim() == code && !code.is_empty() && !code.contains(['\\', '&', '<']);
        let plain = part.split_once("</code>").filter(|(code, _)| is_plain(code) && !written.ends_with('`'));
        written += &plain.map_or_else(|| format!("<code>{part}"), |(code, rest)| format!("`{code}`{rest}"));
    }
    written
}

/// Returns the rows of the table `html`. The first contains the headers, and all have the same number of cells.
fn rows(html: &str) -> Option<Vec<Row>> {
    let (html, end) = html.split_at_checked(html.len().checked_sub("</table>".len())?)?;
    let mut reader = Reader::default();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>')?;
        reader.read_tag(tag)?;
        reader.read_text(text)?;
    }
    let rows = reader.rows;
    let width = rows.first()?.cells.len();
    let mut headers = (0..rows.len()).map(|row| if row == 0 { width } else { 0 });
    let is_even = rows.iter().all(|row| row.cells.len() == width && headers.next() == Some(row.headers));
    (is_even && end.eq_ignore_ascii_case("</table>")).then_some(rows)
}

/// Reads an HTML table from its start.
#[derive(Default)]
struct Reader {
    rows: Vec<Row>,
    is_in_head: bool,
    is_in_cell: bool,
}

impl Reader {
    /// Handles a `tag`, without its angle brackets. Returns `None` if Markdown cannot express it.
    fn read_tag(&mut self, tag: &str) -> Option<()> {
        let name = tag.split_ascii_whitespace().next()?.trim_end_matches('/').to_ascii_lowercase();
        match &*name {
            "table" | "thead" | "tbody" | "tr" | "th" | "td" if !is_plain(tag) => return None,
            "table" if self.rows.is_empty() => {}
            "thead" | "/thead" | "tbody" | "/tbody" => self.is_in_head = name == "thead",
            "tr" => self.rows.push(Row::default()),
            "/tr" | "/th" | "/td" => {}
            "th" | "td" => {
                let row = self.rows.last_mut()?;
                row.cells.push(String::new());
                row.headers += usize::from(self.is_in_head || name == "th");
            }
            _ => return self.read_inline(tag, name.trim_start_matches('/')),
        }
        self.is_in_cell = matches!(&*name, "th" | "td");
        Some(())
    }

    /// Handles the `tag` of an element `name` in a cell. [`is_sound`] rejects unknown elements.
    fn read_inline(&mut self, tag: &str, name: &str) -> Option<()> {
        let cell = self.cell()?;
        // Markdown shows an invalid tag as text.
        let outside_quotes = tag.split('"').step_by(2).collect::<String>();
        let is_attribute = |word: &str| {
            let name = word.strip_suffix('=').unwrap_or_default();
            word == "/" || (!name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-'))
        };
        let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && tag.matches('"').count().is_multiple_of(2)
            && outside_quotes.split_ascii_whitespace().skip(1).all(is_attribute);
        let is_block = matches!(name, "p" | "ul" | "li" | "pre");
        let tag = tag.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        (is_tag && !is_block).then(|| cell.extend(["<", &tag, ">"]))
    }

    /// Handles text: escapes it, and replaces white space by single spaces.
    fn read_text(&mut self, text: &str) -> Option<()> {
        let Some(cell) = self.cell() else { return text.trim_ascii().is_empty().then_some(()) };
        // Browsers know some entities without a semicolon.
        let is_entity = |text: &str| {
            let name = text.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
            name == 0 || text.as_bytes().get(name) == Some(&b';')
        };
        // GitHub shows backslashes in addresses.
        let has_address = ["://", "www."].iter().any(|start| text.contains(start));
        let mut following = text.chars();
        while let Some(c) = following.next() {
            let is_in_word = [cell.chars().next_back(), following.clone().next()]
                .iter()
                .all(|side| side.is_some_and(char::is_alphanumeric));
            match c {
                c if c.is_ascii_whitespace() && cell.ends_with(' ') => {}
                c if c.is_ascii_whitespace() => cell.push(' '),
                '_' if is_in_word => cell.push('_'),
                '&' if !is_entity(following.as_str()) => return None,
                '&' | '\\' | '`' | '*' | '_' | '[' | '~' | '|' | '$' if has_address => return None,
                '\\' | '`' | '*' | '_' | '[' | '~' | '|' | '$' => cell.extend(['\\', c]),
                c => cell.push(c),
            }
        }
        Some(())
    }

    /// Returns the open cell.
    fn cell(&mut self) -> Option<&mut String> {
        self.rows.last_mut()?.cells.last_mut().filter(|_| self.is_in_cell)
    }
}

/// Returns whether a `tag` of the table does not have attributes that change its content or are targets of links.
fn is_plain(tag: &str) -> bool {
    let is_telling = |word: &str| {
        ["colspan", "rowspan", "id="]
            .iter()
            .any(|name| word.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name)))
    };
    let is_whole = ['"', '\''].iter().all(|quote| tag.matches(*quote).count().is_multiple_of(2));
    is_whole && !block::is_hidden(tag) && !tag.split_ascii_whitespace().any(is_telling)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the table with these rows in Markdown, if it can be rewritten.
    fn written(rows: &str) -> Option<String> {
        let html = format!("<table>{rows}</table>");
        let fix = in_markdown(&html, &parser::read(&html), 0)?;
        fix.edits.into_iter().next().map(|edit| edit.replacement)
    }

    #[test]
    fn cells_of_html_read_the_same_in_markdown() {
        for (html, markdown) in [
            ("a\n b\t c ", "a b c"),
            ("A_B _c_ d_", r"A_B \_c\_ d\_"),
            (r"*a* `b` [c](d) ~e~ f|g \ $h$ 1 > 0", r"\*a\* \`b\` \[c](d) \~e\~ f\|g \\ \$h\$ 1 > 0"),
            ("&lt;a&gt; &amp;&#42; & b&nbsp;c", "&lt;a&gt; &amp;&#42; & b&nbsp;c"),
            ("<b\nclass=\"x y\" >a</b><br/><I>b</I>", "<b class=\"x y\">a</b><br/><I>b</I>"),
            ("<code>A_B</code> <code>c</code><code>d</code>", "`A_B` `c`<code>d</code>"),
            (
                "<code>a|b</code><code> c</code><code></code>",
                r"<code>a\|b</code><code> c</code><code></code>",
            ),
            ("https://x.y/a_b <b>*</b>", r"https://x.y/a_b <b>\*</b>"),
            ("", ""),
        ] {
            let cell = if markdown.is_empty() { " |".to_owned() } else { format!(" {markdown} |") };
            let table = format!("| S |\n|---|\n|{cell}");
            assert_eq!(
                written(&format!("<tr><th>S</th></tr><tr><td>{html}</td></tr>")),
                Some(table),
                "{html}"
            );
        }
    }

    #[test]
    fn cells_that_markdown_cannot_show_have_no_fix() {
        for html in [
            "<ul><li>a</li></ul>",
            "<p>a</p>",
            "<pre>a</pre>",
            "<table><tr><td>a</td></tr></table>",
            "<img src=\"a\">",
            "<a href=b>a</a>",
            "<a href=\"b\"title=\"c\">a</a>",
            "<a title=\"a>b\">a</a>",
            "<!-- a -->",
            "&copy a",
            "https://x.y/*",
            "http://x.y?a&amp;b",
            "1 < 2",
            "<- >",
            "</ b>",
            "<1 >",
            "a<sup>1</sup>",
            "<b hidden>a</b>",
        ] {
            assert_eq!(written(&format!("<tr><th>S</th></tr><tr><td>{html}</td></tr>")), None, "{html}");
        }
    }

    #[test]
    fn rows_must_fit_a_markdown_table() {
        let table = "| S | C |\n|---|---|\n| 1 | |";
        for html in [
            "<tr><th>S</th><th>C</th></tr><tr><td>1</td><td></td></tr>",
            "<thead><tr><td>S<td>C</thead><tbody><tr><td>1<td></tbody>",
            "\n<THEAD>\n <TR>\n <TH align=left>S</TH>\n <TH>C</TH></THEAD><TR><TD>1<TD>",
        ] {
            assert_eq!(written(html).as_deref(), Some(table), "{html}");
        }
        for html in [
            "",
            "<tr><td>S</td><td>C</td></tr><tr><td>1</td><td></td></tr>",
            "<tr><th>S</th><td>C</td></tr><tr><td>1</td><td></td></tr>",
            "<tr><th>S</th><th>C</th></tr><tr><th>1</th><td></td></tr>",
            "<thead><tr><th>S</th></tr><tr><th>C</th></tr></thead>",
            "<tr><th>S</th><th>C</th></tr><tr><td>1</td></tr>",
            "<tr><th>S</th><th>C</th></tr><tr><td colspan=2>1</td><td></td></tr>",
            "<tr><th>S</th></tr><tr><td rowspan=\"1\">1</td></tr>",
            "<tr><th>S</th></tr><tr id=\"a\"><td>1</td></tr>",
            "<tr><th>S</th></tr><tr hidden><td>1</td></tr>",
            "<tr><th>S</th></tr>a<tr><td>1</td></tr>",
            "<caption>a</caption><tr><th>S</th></tr><tr><td>1</td></tr>",
        ] {
            assert_eq!(written(html), None, "{html}");
        }
    }

    #[test]
    fn a_table_is_rewritten_only_if_it_is_alone_in_its_block() {
        let html = "<table><tr><th>S</th></tr><tr><td>1</td></tr></table>";
        let table = "| S |\n|---|\n| 1 |";
        let fixed = |before: &str, after: &str| {
            let page = format!("{before}{html}{after}");
            let fix = in_markdown(&page, &parser::read(&page), before.len())?;
            let mut edits = crate::diagnostic::fix::Edits::default();
            let _is_added = edits.add(&fix);
            Some(edits.apply(&page))
        };
        let indented = table.replace('\n', "\n  ");
        for (before, after, expected) in [
            ("a\n\n", "\n\nb", format!("a\n\n{table}\n\nb")),
            ("a\n", "\n", format!("a\n\n{table}\n")),
            ("a\r\n", "\r\n", format!("a\r\n\r\n{}\r\n", table.replace('\n', "\r\n"))),
            ("- a\n\n  ", "", format!("- a\n\n  {indented}")),
            ("- a\n  ", "\n\nb", format!("- a\n\n  {indented}\n\nb")),
        ] {
            assert_eq!(fixed(before, after), Some(expected), "{before:?} {after:?}");
        }
        for (before, after) in [
            ("<div>\n", ""),
            ("", "\n</div>"),
            ("", "\na"),
            ("- ", ""),
            ("> ", ""),
            ("a ", ""),
            ("<!-- a -->", ""),
        ] {
            assert_eq!(fixed(before, after), None, "{before:?} {after:?}");
        }
    }
}
