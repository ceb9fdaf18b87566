//! Fences: the lines of marks around code.

/// Whether code in `language`, which may say more than the language, is a difference between two texts.
pub(crate) fn is_patch(language: &str) -> bool {
    let name = language.split([' ', ',', '{']).next().unwrap_or_default().to_ascii_lowercase();
    matches!(name.as_str(), "diff" | "patch")
}

/// Whether the last line of `code` is the fence that closes its first (GFM, section 4.5).
pub(crate) fn is_closed(code: &str) -> bool {
    let mut lines = code.trim_end().lines().map(|line| line.trim_matches(['>', ' ', '\t']));
    let opener = lines.next().unwrap_or_default();
    let mark = if opener.starts_with('~') { '~' } else { '`' };
    let marks = opener.chars().take_while(|c| *c == mark).count();
    lines.next_back().is_some_and(|closer| closer.len() >= marks && closer.chars().all(|c| c == mark))
}
