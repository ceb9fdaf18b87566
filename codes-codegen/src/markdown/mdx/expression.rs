//! Finds JavaScript in text, such as `{props.id}`, which readers do not see as it is written.

/// Returns whether `markdown` has a brace outside code that no backslash escapes, and that does not begin a comment.
pub(crate) fn occurs_in(markdown: &str) -> bool {
    let mut rest = markdown;
    while let Some(at) = rest.find(['\\', '`', '{']) {
        let (mark, after) = rest.split_at(at).1.split_at(1);
        rest = match mark {
            "\\" => after.get(1..).unwrap_or_default(),
            "`" => after_code(rest.split_at(at).1),
            _ if after.starts_with("/*") => after,
            _ => return true,
        };
    }
    false
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
    }
}
