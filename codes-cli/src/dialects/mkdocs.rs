//! `MkDocs` reads Markdown with Python-Markdown and its extension for tables.

use codes_codegen::{Source, Span};

use super::table_source::{self, Piece};
use super::{Finding, github};

/// What stands behind a backslash that Python-Markdown takes away; of a table the pipe too.
const ESCAPED: &str = r"\`*_{}[]()>#+-.!|";

/// What `MkDocs` shows otherwise in the table at `table`.
pub(super) fn check(source: &Source, table: Span) -> Vec<Finding> {
    let cells = table_source::lines(source, table).flat_map(table_source::cells);
    let in_cells = cells.flat_map(|cell| {
        let (code, text) = table_source::code_and_text(cell);
        let of_code = code.into_iter().filter_map(pipe_in_code);
        let of_text =
            text.into_iter().flat_map(|text| [double_backslash(text), backslash(text), strike(text)]);
        of_code.chain(of_text.flatten()).collect::<Vec<_>>()
    });
    let around = [below_text(source, table), followed(source, table), github::attributes(source, table)];
    around.into_iter().flatten().chain(in_cells).collect()
}

fn find(piece: Piece<'_>, what: &str, title: &'static str, help: &'static str) -> Option<Finding> {
    let at = piece.text.find(what)?;
    Some(Finding { span: piece.span(at, at + what.len()), title, help })
}

fn pipe_in_code(code: Piece<'_>) -> Option<Finding> {
    let title = r"MkDocs shows the backslash of `\|` between backticks";
    find(code, r"\|", title, "write `<code>a&#124;b</code>` in place of the backticks")
}

fn double_backslash(text: Piece<'_>) -> Option<Finding> {
    find(text, r"\\|", r"MkDocs ends the cell at `\\|`", r"write `&#92;\|`")
}

/// A backslash that is shown.
fn backslash(text: Piece<'_>) -> Option<Finding> {
    let mut characters = text.text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if c != '\\' {
            continue;
        }
        if let Some((_, next)) = characters.next_if(|(_, next)| next.is_ascii_punctuation())
            && !ESCAPED.contains(next)
        {
            return Some(Finding {
                span: text.span(at, at + 2),
                title: "MkDocs shows the backslash before some signs",
                help: "leave the backslash out, or write `&lt;` for `\\<`",
            });
        }
    }
    None
}

fn strike(text: Piece<'_>) -> Option<Finding> {
    find(text, "~~", "MkDocs crosses nothing out, and shows `~~`", "write `<del>…</del>`")
}

/// The `tables`, in order, that stand in HTML which was opened above them.
pub(super) fn in_html(source: &Source, tables: &[Span]) -> Vec<Finding> {
    let mut tables = tables.iter().peekable();
    let (mut found, mut open): (Vec<Finding>, Vec<&str>) = (Vec::new(), Vec::new());
    for line in table_source::prose(source) {
        while let Some(table) = tables.next_if(|table| table.start < line.start + line.text.len()) {
            found.extend(open.last().filter(|tag| !reads_markdown(tag)).map(|_| Finding {
                span: header(source, *table),
                title: "MkDocs reads no Markdown in elements of HTML, and shows no table",
                help: "write `markdown=\"1\"` into the tag above, such as `<details markdown=\"1\">`, and switch the \
                       extension `md_in_html` on",
            }));
        }
        // Such an element begins a line; what is written in a sentence is text.
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

/// Whether the attributes of `tag` say that Markdown stands in it.
fn reads_markdown(tag: &str) -> bool {
    let attributes = tag.split('>').next().unwrap_or_default();
    attributes.split_whitespace().skip(1).any(|it| it == "markdown" || it.starts_with("markdown="))
}

/// Whether `tag`, which stands behind a `<`, opens or closes an element that holds others.
fn is_block(tag: &str) -> bool {
    const BLOCKS: [&str; 20] = [
        "details",
        "div",
        "section",
        "article",
        "aside",
        "center",
        "main",
        "blockquote",
        "p",
        "figure",
        "table",
        "tr",
        "td",
        "ul",
        "ol",
        "li",
        "form",
        "fieldset",
        "header",
        "footer",
    ];
    let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next();
    name.is_some_and(|name| BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block)))
}

/// A table right below text.
fn below_text(source: &Source, table: Span) -> Option<Finding> {
    let above = source.slice((0..table.start).into());
    let marks: &[char] = &['>', ' ', '\t'];
    // What stands before the header on its own line is the mark of a quote or list.
    let mut lines = above.rsplit('\n').skip(1);
    let line = lines.next()?.trim_matches(marks).trim_end();
    let is_rule = line.chars().all(|c| matches!(c, '=' | '-' | '*' | '_' | ' '));
    let is_fence = line.starts_with("```") || line.starts_with("~~~");
    let is_definition = line.starts_with('[') && line.contains("]:");
    let is_heading = line.is_empty() || line.starts_with('#');
    let is_text = !(is_heading || is_rule || is_fence || is_definition || line.ends_with("-->"));
    is_text.then(|| Finding {
        span: header(source, table),
        title: "MkDocs sees no table right below text",
        help: "put an empty line above the table",
    })
}

/// Anything right below the table: only an empty line ends one.
fn followed(source: &Source, table: Span) -> Option<Finding> {
    let line = table_source::line_below(source, table)?;
    Some(Finding {
        span: line.span(0, line.text.len()),
        title: "MkDocs takes the line below the table for a row",
        help: "put an empty line below the table",
    })
}

/// The first line of the table at `table`.
fn header(source: &Source, table: Span) -> Span {
    let line = source.slice(table).lines().next().unwrap_or_default();
    (table.start..table.start + line.len()).into()
}
