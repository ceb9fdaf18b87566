//! Bare web addresses, which GitHub turns into links (GFM, section 6.9).

/// How far back the start of an address is searched, in characters.
const MAX_ADDRESS: usize = 200;

/// Returns whether `text` ends in a bare address. An address ends at a space, a tag or the end of the cell.
pub(super) fn ends_in_address(text: &str) -> bool {
    // Formatting nearly always begins a word, and the macro runs without optimisation.
    if matches!(text.as_bytes(), [.., b' ' | b'\n'] | [.., b' ' | b'\n' | b'`', b'|']) {
        return false;
    }
    let is_escaped = |at: usize| text.get(..at).is_some_and(|before| before.ends_with('\\'));
    let is_end = |at: usize, c: char| match c {
        '|' => !is_escaped(at),
        _ => c.is_whitespace() || matches!(c, '<' | '>'),
    };
    let word = text.char_indices().rev().take(MAX_ADDRESS).take_while(|(at, c)| !is_end(*at, *c)).last();
    let word = word.and_then(|(start, _)| text.get(start..)).unwrap_or_default();
    let is_web = |text: &str| ["http", "https", "ftp"].iter().any(|web| text.eq_ignore_ascii_case(web));
    let scheme = word.rsplit_once("://").and_then(|(before, host)| {
        let start = before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| at + 1);
        before.split_at_checked(start).filter(|(_, scheme)| is_web(scheme)).map(|(before, _)| (before, host))
    });
    let www = || Some(("", word.trim_start_matches(['*', '_', '~', '(']).strip_prefix("www.")?));
    scheme.or_else(www).is_some_and(|(before, host)| {
        // Addresses in code and the targets of links are not bare.
        let is_in_code = before.matches('`').count() % 2 == 1;
        (host.is_empty() || host.starts_with(char::is_alphanumeric)) && !is_in_code && !before.ends_with("](")
    })
}
