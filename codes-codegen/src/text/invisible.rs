//! Characters that readers cannot see.

/// Whether readers cannot see `c`, or `c` changes how its neighbours are shown.
///
/// These are the controls, the bidirectional controls of UAX #9, and of `Default_Ignorable_Code_Point` what a
/// document can hold: with them a page can show one code and mean another. U+FFFD stands for text that was lost.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{fffd}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Whether `text` is nothing but printable characters of ASCII, eight at a time.
pub(crate) fn is_printable(text: &str) -> bool {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut rest = text.as_bytes();
    while let [a, b, c, d, e, f, g, h, behind @ ..] = rest {
        let eight = u64::from_le_bytes([*a, *b, *c, *d, *e, *f, *g, *h]);
        // A byte below the blank borrows the bit above it, and that above `~` gains it.
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

/// Whether `c` looks like a blank and is none to Markdown, or like nothing at all: it has no place beside a pipe.
pub(crate) fn is_false_blank(c: char) -> bool {
    is_invisible(c) && c != '\t' || (c.is_whitespace() && !matches!(c, ' ' | '\t' | '\r' | '\n'))
}

/// Whether `c` is invisible but has its place in sentences: emoji and several scripts are written with it.
pub(crate) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe0f}')
}

/// What to write in place of `c`, which readers cannot see or take for a blank, and whether the page then reads as before.
/// `None` where `c` may stand for something that is lost.
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
        // Without marks of direction text may be shown in another order, and fillers look like blanks.
        c if is_invisible(c) => Some(("", false)),
        _ => Some((" ", true)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_see_is_visible() {
        assert!("aZ09|_ \u{a0}é汉😀—".chars().all(|c| !is_invisible(c)));
    }

    #[test]
    fn what_is_printable_is_so_to_the_last_byte() {
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
