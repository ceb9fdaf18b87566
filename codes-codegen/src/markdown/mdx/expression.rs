//! Finds JavaScript in text, such as `{props.id}`, which readers do not see as it is written.

use crate::markdown::cell::Cell;
use crate::source::{Source, dialect::Dialect};

/// Returns the expressions in `cell` of the page `source`. Only MDX has any.
pub(crate) fn in_cell<'a>(source: &'a Source, cell: &Cell) -> impl Iterator<Item = &'a str> {
    let is_mdx = source.dialect() == Dialect::Mdx && cell.is_template();
    all(if is_mdx { cell.span.of(source.text()) } else { "" })
}

/// Returns whether `markdown` has an expression.
pub(crate) fn occurs_in(markdown: &str) -> bool {
    all(markdown).next().is_some()
}

/// Returns the expressions in `markdown`, up to the first closing brace: those whose brace is outside code, that no backslash
/// escapes, and that are not comments.
fn all(markdown: &str) -> impl Iterator<Item = &str> {
    let mut rest = markdown;
    std::iter::from_fn(move || {
        while let Some(at) = rest.find(['\\', '`', '{']) {
            let marked = rest.split_at(at).1;
            let (mark, after) = marked.split_at(1);
            rest = match mark {
                "\\" => after.get(1..).unwrap_or_default(),
                "`" => after_code(marked),
                _ => after,
            };
            if mark == "{" && !after.starts_with("/*") {
                return marked.split_inclusive('}').next();
            }
        }
        None
    })
}

/// Returns what is after the code or the backticks at the start of `text`.
fn after_code(text: &str) -> &str {
    let behind = text.trim_start_matches('`');
    let (fence, _) = text.split_at(text.len() - behind.len());
    let mut ends = behind.match_indices(fence).map(|(at, _)| behind.split_at(at));
    let is_whole = |(inner, end): &(&str, &str)| {
        !inner.ends_with('`') && end.strip_prefix(fence).is_some_and(|end| !end.starts_with('`'))
    };
    ends.find(is_whole).and_then(|(_, end)| end.strip_prefix(fence)).unwrap_or(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_outside_code_and_not_escaped() {
        for text in ["{a}", "a {'b'} c", "`a` {b}", "``a` {b}", "\\\\{a}", "` {a}", "é {a}"] {
            assert!(occurs_in(text), "{text}");
        }
        for text in ["", "a", "\\{a}", "`{a}`", "``{a}` {b}``", "a `{b}` c", "\\é", "`", "\\", "{/* a */}"] {
            assert!(!occurs_in(text), "{text}");
        }
        let text = "{a} `{b}` {/* c */} \\{d\\} { e } {'f'} {g";
        assert_eq!(all(text).collect::<Vec<_>>(), ["{a}", "{ e }", "{'f'}", "{g"]);
    }
}
