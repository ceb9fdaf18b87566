//! Docusaurus, which reads Markdown as MDX: tags are JSX, and braces contain JavaScript.

use codes_codegen::{Source, Span};

use crate::dialects::dialect::{Dialect, Finding};
use crate::dialects::table_source::{self, Piece};

pub(super) const DIALECT: Dialect =
    Dialect { name: "docusaurus", about: "Docusaurus, which reads Markdown as MDX", find };

fn find(source: &Source, tables: &[Span]) -> Vec<Finding> {
    tables.iter().flat_map(|table| in_table(source, *table)).collect()
}

fn in_table(source: &Source, table: Span) -> Vec<Finding> {
    let in_cells = table_source::cells(source, table).flat_map(|cell| {
        let (_, texts) = table_source::code_and_text(cell);
        let braces: Vec<_> = texts.iter().flat_map(|text| braces(*text)).collect();
        pipe(cell).into_iter().chain(braces).chain(tag(&texts)).collect::<Vec<_>>()
    });
    html_below(source, table).into_iter().chain(in_cells).collect()
}

/// Finds HTML directly below the table, which does not end a table in MDX unless it is only tags.
fn html_below(source: &Source, table: Span) -> Option<Finding> {
    let line = table_source::line_below(source, table)?;
    let text = line.text.trim_start();
    let has_text =
        || text.split('<').any(|part| !part.rsplit('>').next().unwrap_or_default().trim().is_empty());
    (text.starts_with('<') && !text.starts_with("<!--") && has_text()).then(|| Finding {
        span: line.span(0, line.text.len()),
        title: "Docusaurus takes the line below the table for a row",
        help: "put an empty line below the table",
    })
}

/// Finds a backslash before an escaped pipe, which is text on GitHub.
fn pipe(cell: Piece<'_>) -> Option<Finding> {
    cell.find(r"\\|", r"Docusaurus ends the cell at `\\|`", r"write `&#92;\|`")
}

/// Finds the first placeholder, and the first other open brace. Both begin JavaScript.
fn braces(text: Piece<'_>) -> impl Iterator<Item = Finding> {
    let finding = move |is_wanted: bool, help| {
        let at = open_braces(text).find(|at| is_placeholder(text, *at) == is_wanted)?;
        let title = "Docusaurus treats text in braces as JavaScript";
        Some(Finding { span: text.span(at, at + 1), title, help })
    };
    let placeholder = finding(true, "write placeholders in backticks, such as `` `{id}` ``");
    let other = finding(false, r"write `\{` for the brace, or put it between backticks");
    placeholder.into_iter().chain(other)
}

/// Returns the offsets of open braces, except in addresses and in attributes of tags, where they are ordinary characters.
fn open_braces(text: Piece<'_>) -> impl Iterator<Item = usize> {
    text.unescaped('{').filter(move |at| {
        let before = text.text.get(..*at).unwrap_or_default();
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let in_tag = before.rfind('<').is_some_and(|open| before.rfind('>').is_none_or(|close| close < open));
        let is_second = before.ends_with('{');
        !word.contains("://") && !word.contains("](") && !in_tag && !is_second
    })
}

/// Returns whether the brace at the offset `at` begins a placeholder, such as `{id}` or `{0}`.
fn is_placeholder(text: Piece<'_>, at: usize) -> bool {
    let inside = text.text.get(at + 1..).and_then(|rest| rest.split_once('}'));
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    inside.is_some_and(|(name, _)| !name.trim().is_empty() && name.trim().chars().all(is_of_name))
}

/// Finds a tag that is not valid JSX, or is not closed in its cell.
fn tag(texts: &[Piece<'_>]) -> Option<Finding> {
    let mut open: Vec<(&str, Span)> = Vec::new();
    for (span, tag) in texts.iter().flat_map(|text| tags(*text)) {
        match tag {
            Tag::Text => {}
            Tag::Invalid(title, help) => return Some(Finding { span, title, help }),
            Tag::Open(name) => open.push((name, span)),
            Tag::Close(name) => {
                if open.pop().is_none_or(|(opened, _)| opened != name) {
                    let title = "Docusaurus needs an opening tag for each closing tag";
                    return Some(Finding { span, title, help: "write both in one cell" });
                }
            }
        }
    }
    open.pop().map(|(_, span)| Finding {
        span,
        title: "Docusaurus needs each tag closed in its cell",
        help: "write `<br/>` for `<br>`, and close other tags with `</…>`",
    })
}

/// Parses each `<` in `text`, and returns its span up to `>`.
fn tags(text: Piece<'_>) -> impl Iterator<Item = (Span, Tag<'_>)> {
    // The address of a link may also be in angle brackets.
    let is_address = move |at: usize| text.text.get(..at).is_some_and(|before| before.ends_with("]("));
    text.unescaped('<').filter(move |at| !is_address(*at)).map(move |at| {
        let rest = text.text.get(at + 1..).unwrap_or_default();
        let inner = rest.split('>').next().unwrap_or_default();
        let end = at + 1 + inner.len();
        (text.span(at, (end + 1).min(text.text.len())), Tag::read(inner))
    })
}

/// The meaning of a `<`.
enum Tag<'a> {
    /// Text, or a tag that closes itself.
    Text,
    Open(&'a str),
    Close(&'a str),
    /// Something that breaks the build, with the title and the help.
    Invalid(&'static str, &'static str),
}

impl<'a> Tag<'a> {
    const BARE: Tag<'static> = Tag::Invalid(
        "Docusaurus takes `<` for the start of a tag",
        "write `&lt;`, or put it between backticks",
    );
    const COMMENT: Tag<'static> = Tag::Invalid(
        "Docusaurus needs a comment to end in its cell",
        "write the comment without `|`, or delete it",
    );
    const ADDRESS: Tag<'static> = Tag::Invalid(
        "Docusaurus does not support addresses between `<` and `>`",
        "write `[text](https://…)`",
    );
    const VALUE: Tag<'static> =
        Tag::Invalid("Docusaurus needs the values of attributes in quotes", "write `name=\"value\"`");

    /// Parses `inner`, the text between `<` and `>`.
    fn read(inner: &'a str) -> Self {
        let first = inner.split_whitespace().next().unwrap_or_default();
        let name =
            |tag: &'a str| tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
        if first.is_empty() {
            // The cell ends before the tag does.
            Tag::BARE
        } else if inner.starts_with(char::is_whitespace) {
            Tag::Text
        } else if inner.starts_with("!--") {
            // Docusaurus accepts comments that end in the cell.
            if inner.ends_with("--") { Tag::Text } else { Tag::COMMENT }
        } else if first.contains("://") || first.contains('@') {
            Tag::ADDRESS
        } else if let Some(closed) = inner.strip_prefix('/') {
            Tag::Close(name(closed))
        } else if !inner.starts_with(char::is_alphabetic) {
            Tag::BARE
        } else if has_bare_value(inner) {
            Tag::VALUE
        } else if inner.ends_with('/') {
            Tag::Text
        } else {
            Tag::Open(name(inner))
        }
    }
}

/// Returns whether an attribute of the tag `inner` has a value without quotes.
fn has_bare_value(inner: &str) -> bool {
    let mut quote = None;
    let mut characters = inner.chars().peekable();
    while let Some(c) = characters.next() {
        match quote {
            Some(open) if c == open => quote = None,
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if c == '=' => {
                while characters.next_if(|c| c.is_whitespace()).is_some() {}
                if !matches!(characters.peek(), Some('"' | '\'' | '{')) {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}
