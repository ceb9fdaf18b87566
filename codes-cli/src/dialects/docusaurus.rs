//! Docusaurus reads Markdown as MDX, where tags are JSX and braces hold JavaScript.

use codes_codegen::{Source, Span};

use super::Finding;
use super::table_source::{self, Piece};

/// What Docusaurus breaks or shows otherwise in the table at `table`.
pub(super) fn check(source: &Source, table: Span) -> Vec<Finding> {
    let in_cells = table_source::lines(source, table).flat_map(table_source::cells).flat_map(|cell| {
        let (_, texts) = table_source::code_and_text(cell);
        let braces: Vec<_> = texts.iter().filter_map(|text| brace(*text)).collect();
        pipe(cell).into_iter().chain(braces).chain(tag(&texts)).collect::<Vec<_>>()
    });
    html_below(source, table).into_iter().chain(in_cells).collect()
}

/// HTML right below the table, with which no table ends in MDX.
fn html_below(source: &Source, table: Span) -> Option<Finding> {
    let line = table_source::line_below(source, table).filter(|line| {
        let text = line.text.trim_start();
        text.starts_with('<') && !text.starts_with("<!--")
    })?;
    Some(Finding {
        span: line.span(0, line.text.len()),
        title: "Docusaurus takes the line below the table for a row",
        help: "put an empty line below the table",
    })
}

/// A backslash before the backslash of a pipe, which GitHub takes for text.
fn pipe(cell: Piece<'_>) -> Option<Finding> {
    let at = cell.text.find(r"\\|")?;
    Some(Finding {
        span: cell.span(at, at + 3),
        title: r"Docusaurus ends the cell at `\\|`",
        help: r"write `&#92;\|`",
    })
}

/// An open brace, with which JavaScript begins.
fn brace(text: Piece<'_>) -> Option<Finding> {
    // In addresses and in the attributes of a tag it is one sign among others.
    let is_shown = |at: &usize| {
        let before = text.text.get(..*at).unwrap_or_default();
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let in_tag = before.rfind('<').is_some_and(|open| before.rfind('>').is_none_or(|close| close < open));
        !word.contains("://") && !word.contains("](") && !in_tag
    };
    let at = unescaped(text.text, '{').find(is_shown)?;
    Some(Finding {
        span: text.span(at, at + 1),
        title: "Docusaurus takes what stands in braces for JavaScript",
        help: r"write `\{` for the brace, or put it between backticks",
    })
}

/// A tag that is none in JSX, or one that is not closed in its cell.
fn tag(texts: &[Piece<'_>]) -> Option<Finding> {
    let mut open: Vec<(&str, Span)> = Vec::new();
    for text in texts {
        for at in unescaped(text.text, '<') {
            let rest = text.text.get(at + 1..).unwrap_or_default();
            let end = rest.find('>').unwrap_or(rest.len());
            let inner = rest.get(..end).unwrap_or_default();
            let span = text.span(at, (at + end + 2).min(text.text.len()));
            // An address in a link may stand between the same signs.
            if text.text.get(..at).is_some_and(|before| before.ends_with("](")) {
                continue;
            }
            match Tag::read(inner) {
                Tag::Text => {}
                Tag::Invalid(title, help) => return Some(Finding { span, title, help }),
                Tag::Open(name) => open.push((name, span)),
                Tag::Close(name) => match open.pop() {
                    Some((opened, _)) if opened == name => {}
                    _ => {
                        let title = "Docusaurus wants an opening tag for each closing one";
                        return Some(Finding { span, title, help: "write both in one cell" });
                    }
                },
            }
        }
    }
    open.pop().map(|(_, span)| Finding {
        span,
        title: "Docusaurus wants each tag closed in its cell",
        help: "write `<br/>` for `<br>`, and `</…>` behind the text of another tag",
    })
}

/// What stands behind a `<`.
enum Tag<'a> {
    /// Nothing that JSX takes for a tag, or a tag that closes itself.
    Text,
    Open(&'a str),
    Close(&'a str),
    /// What breaks the build, and how to write it.
    Invalid(&'static str, &'static str),
}

impl<'a> Tag<'a> {
    /// Reads `inner`, which stands between `<` and `>`.
    fn read(inner: &'a str) -> Self {
        let begins = |fits: fn(char) -> bool| inner.starts_with(fits);
        let first = inner.split_whitespace().next().unwrap_or_default();
        let name =
            |tag: &'a str| tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
        if inner.trim().is_empty() {
            // It ends the cell.
            Tag::Invalid(
                "Docusaurus takes `<` for the start of a tag",
                "write `&lt;`, or put it between backticks",
            )
        } else if begins(char::is_whitespace) {
            Tag::Text
        } else if inner.starts_with("!--") {
            // Docusaurus reads them, as far as they end in the cell.
            let help = "write the comment without `|`, or delete it";
            if inner.ends_with("--") {
                Tag::Text
            } else {
                Tag::Invalid("Docusaurus wants a comment to end in its cell", help)
            }
        } else if first.contains("://") || first.contains('@') {
            Tag::Invalid("Docusaurus knows no addresses between `<` and `>`", "write `[text](https://…)`")
        } else if let Some(closed) = inner.strip_prefix('/') {
            Tag::Close(name(closed))
        } else if !begins(char::is_alphabetic) {
            Tag::Invalid(
                "Docusaurus takes `<` for the start of a tag",
                "write `&lt;`, or put it between backticks",
            )
        } else if has_bare_value(inner) {
            Tag::Invalid("Docusaurus wants the values of attributes in quotes", "write `name=\"value\"`")
        } else if inner.ends_with('/') {
            Tag::Text
        } else {
            Tag::Open(name(inner))
        }
    }
}

/// Where `mark` stands in `text` without a backslash before it.
fn unescaped(text: &str, mark: char) -> impl Iterator<Item = usize> {
    let mut is_escaped = false;
    text.char_indices().filter_map(move |(at, c)| {
        let is_mark = c == mark && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        is_mark.then_some(at)
    })
}

/// Whether an attribute of the tag `inner` has a value without quotes.
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
