//! `MkDocs`, which reads Markdown with Python-Markdown and its table extension.

use codes_codegen::{Source, Span};

use crate::dialects::dialect::{Dialect, Finding};
use crate::dialects::foreign;
use crate::dialects::table_source::{self, Piece};

pub(super) const DIALECT: Dialect =
    Dialect { name: "mkdocs", about: "MkDocs, which reads Markdown with Python-Markdown", find };

/// The characters before which Python-Markdown removes a backslash. In a table, this includes the pipe.
const ESCAPED: &str = r"\`*_{}[]()>#+-.!|";

/// The HTML elements that can contain other blocks.
const BLOCKS: &str = "details div section article aside center main blockquote p figure table tr td ul ol li form \
                      fieldset header footer";

fn find(source: &Source, tables: &[Span]) -> Vec<Finding> {
    let in_tables = tables.iter().flat_map(|table| in_table(source, *table));
    let on_page = foreign::comments(source, true).into_iter().chain(in_html(source, tables));
    on_page.chain(in_tables).collect()
}

fn in_table(source: &Source, table: Span) -> Vec<Finding> {
    let in_cells = table_source::cells(source, table).flat_map(|cell| {
        let (code, text) = table_source::code_and_text(cell);
        let of_code = code.into_iter().filter_map(|code| {
            let title = r"MkDocs shows the backslash of `\|` between backticks";
            code.find(r"\|", title, "write `<code>a&#124;b</code>` instead of the backticks")
        });
        let of_text = text.into_iter().flat_map(|text| {
            let pipe = text.find(r"\\|", r"MkDocs ends the cell at `\\|`", r"write `&#92;\|`");
            let strike = text.find(
                "~~",
                "MkDocs does not support strikethrough, and shows `~~`",
                "write `<del>…</del>`",
            );
            [pipe, backslash(text), strike]
        });
        of_code.chain(of_text.flatten()).collect::<Vec<_>>()
    });
    let around = [below_text(source, table), followed(source, table), foreign::attributes(source, table)];
    around.into_iter().flatten().chain(in_cells).collect()
}

/// Finds a backslash that is shown.
fn backslash(text: Piece<'_>) -> Option<Finding> {
    let is_shown = |next: char| next.is_ascii_punctuation() && !ESCAPED.contains(next);
    let at = text.unescaped('\\').find(|at| text.text[at + 1..].starts_with(is_shown))?;
    Some(Finding {
        span: text.span(at, at + 2),
        title: "MkDocs shows the backslash before some characters",
        help: "delete the backslash, or write `&lt;` for `\\<`",
    })
}

/// Finds tables in an HTML element that is opened above them. `tables` is sorted.
fn in_html(source: &Source, tables: &[Span]) -> Vec<Finding> {
    let mut tables = tables.iter().peekable();
    let (mut found, mut open): (Vec<Finding>, Vec<&str>) = (Vec::new(), Vec::new());
    for line in table_source::prose(source) {
        while let Some(table) = tables.next_if(|table| table.start < line.start + line.text.len()) {
            found.extend(open.last().filter(|tag| !reads_markdown(tag)).map(|_| Finding {
                span: header(source, *table),
                title: "MkDocs does not read Markdown in HTML elements, so it does not show a table",
                help: "write `markdown=\"1\"` into the tag above, such as `<details markdown=\"1\">`, and enable the \
                       extension `md_in_html`",
            }));
        }
        // Such an element begins a line. Inside a sentence, a tag is text.
        let begins = line.text.trim_start().starts_with('<');
        for tag in line.text.split('<').skip(1).filter(|tag| begins && is_block(tag)) {
            if tag.starts_with('/') {
                open.pop();
            } else {
                open.push(tag);
            }
        }
    }
    found
}

/// Returns whether the attributes of `tag` enable Markdown in its content.
fn reads_markdown(tag: &str) -> bool {
    let attributes = tag.split('>').next().unwrap_or_default();
    attributes.split_whitespace().skip(1).any(|it| it == "markdown" || it.starts_with("markdown="))
}

/// Returns whether `tag`, the text after a `<`, opens or closes one of [`BLOCKS`].
fn is_block(tag: &str) -> bool {
    let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next();
    name.is_some_and(|name| BLOCKS.split(' ').any(|block| name.eq_ignore_ascii_case(block)))
}

/// Finds a table directly below text.
fn below_text(source: &Source, table: Span) -> Option<Finding> {
    let above = source.slice((0..table.start).into());
    // Before the header row, its own line contains only markers of a quote or list.
    let line = above.rsplit('\n').nth(1)?.trim_matches(table_source::MARKS).trim_end();
    let is_rule = line.chars().all(|c| matches!(c, '=' | '-' | '*' | '_' | ' '));
    let is_fence = line.starts_with("```") || line.starts_with("~~~");
    let is_definition = line.starts_with('[') && line.contains("]:");
    let is_heading = line.is_empty() || line.starts_with('#');
    let is_text = !(is_heading || is_rule || is_fence || is_definition || line.ends_with("-->"));
    is_text.then(|| Finding {
        span: header(source, table),
        title: "MkDocs does not see a table directly below text",
        help: "put an empty line above the table",
    })
}

/// Finds anything directly below the table, because only an empty line or an HTML element ends it.
fn followed(source: &Source, table: Span) -> Option<Finding> {
    let line = table_source::line_below(source, table)?;
    let is_element = line.text.strip_prefix('<').is_some_and(|tag| !tag.starts_with('/') && is_block(tag));
    (!is_element).then(|| Finding {
        span: line.span(0, line.text.len()),
        title: "MkDocs takes the line below the table for a row",
        help: "put an empty line below the table",
    })
}

/// Returns the header row of the table at `table`.
fn header(source: &Source, table: Span) -> Span {
    let line = source.slice(table).lines().next().unwrap_or_default();
    (table.start..table.start + line.len()).into()
}
