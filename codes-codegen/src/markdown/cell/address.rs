//! Bare web addresses, which GitHub turns into links (GFM, section 6.9).

/// The maximum distance to the start of an address, in characters.
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
    let is_web = |scheme: &str| ["http", "https", "ftp"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
    let with_scheme = word.match_indices("://").filter_map(|(at, mark)| {
        let start = word.get(..at)?.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
        is_web(word.get(start..at)?).then_some((start, at + mark.len()))
    });
    let www = word.match_indices("www.").map(|(at, mark)| (at, at + mark.len()));
    let www = www.filter(|(at, _)| {
        word.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with(['*', '_', '~', '(']))
    });
    with_scheme.chain(www).any(|(start, end)| {
        let [before, host] = [word.get(..start), word.get(end..)].map(Option::unwrap_or_default);
        // Code ends an address, and an address in code ends with it. The targets of links are not bare.
        let is_in_code = host.contains('`');
        (host.is_empty() || host.starts_with(char::is_alphanumeric)) && !is_in_code && !before.ends_with("](")
    })
}
