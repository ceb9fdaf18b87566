//! Characters that readers cannot see.

/// Returns whether readers cannot see `c`, or whether `c` changes how the characters next to it are shown.
///
/// With such characters, a page could show one code and mean another. They are the control characters, the bidirectional controls
/// of UAX #9, most of `Default_Ignorable_Code_Point`, and U+FFFD, which replaces lost text.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{fffd}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Returns whether `text` is printable ASCII. It checks eight bytes at a time.
pub(crate) fn is_printable(text: &str) -> bool {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut rest = text.as_bytes();
    while let [a, b, c, d, e, f, g, h, behind @ ..] = rest {
        let eight = u64::from_le_bytes([*a, *b, *c, *d, *e, *f, *g, *h]);
        // Subtracting sets the high bit of a byte below the space, and adding sets it for a byte above `~`.
        let odd =
            eight | eight.wrapping_sub(0x2020_2020_2020_2020) | eight.wrapping_add(0x0101_0101_0101_0101);
        if odd & HIGH != 0 {
            return false;
        }
        rest = behind;
    }
    while let [b' '..=b'~', behind @ ..] = rest {
        rest = behind;
    }
    rest.is_empty()
}

/// Returns whether `c` looks like a blank or like nothing, but is not a blank in Markdown.
pub(crate) fn is_false_blank(c: char) -> bool {
    is_invisible(c) && c != '\t' || (c.is_whitespace() && !matches!(c, ' ' | '\t' | '\r' | '\n'))
}

/// Returns whether `c` is invisible but legitimate in sentences: emoji and several scripts need it.
pub(crate) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe0f}')
}

/// Returns the replacement of `c`, an invisible character or an unusual blank, and whether the page looks the same with it.
/// Returns `None` if `c` may stand for lost text.
pub(crate) fn invisible_fix(c: char) -> Option<(&'static str, bool)> {
    match c {
        '\t' => Some((" ", true)),
        '\u{fff9}'..='\u{fffd}' | '\u{2028}' | '\u{2029}' => None,
        c if c.is_control() => None,
        '\u{ad}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2064}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => Some(("", true)),
        // Without its direction marks, text may be shown in another order. Filler characters look like blanks.
        c if is_invisible(c) => Some(("", false)),
        _ => Some((" ", true)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visible_characters_are_not_invisible() {
        assert!("aZ09|_ \u{a0}é汉😀—".chars().all(|c| !is_invisible(c)));
    }

    #[test]
    fn every_byte_decides_whether_text_is_printable() {
        for len in 0..20 {
            let text = " ~".repeat(len);
            assert!(is_printable(&text));
            for (at, c) in (0..text.len()).flat_map(|at| "\0\x1f\x7fü".chars().map(move |c| (at, c))) {
                assert!(!is_printable(&format!("{}{c}{}", &text[..at], &text[at + 1..])), "{c:?} at {at}");
            }
        }
    }

    #[test]
    fn controls_bidi_marks_and_zero_widths_are_invisible() {
        assert!(
            "\0\t\u{1b}\u{85}\u{200b}\u{200d}\u{202e}\u{2066}\u{feff}\u{e0041}\u{fffd}"
                .chars()
                .all(is_invisible)
        );
    }
}
