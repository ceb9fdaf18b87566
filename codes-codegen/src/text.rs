//! Characters: which ones readers cannot see, and how errors show what a document says.

/// The blanks that may stand around cells and lines. Others, which no reader could tell from them, are text.
pub(crate) const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

/// How much of a document's text a title repeats, in characters.
const QUOTED: usize = 60;

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

/// Whether `text` is nothing but printable ASCII characters, as nearly all that a document holds is: all of it is visible.
///
/// The macro runs without optimisation, where looking at bytes costs a fraction of what characters do.
pub(crate) fn is_printable(text: &str) -> bool {
    text.bytes().all(|b| matches!(b, b' '..=b'~'))
}

/// `text` with single spaces in place of all white space, and none around it.
pub(crate) fn on_one_line(text: &str) -> String {
    let is_tidy = !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ");
    if is_tidy && is_printable(text) {
        return text.to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `c` looks like a blank and is none to Markdown, or like nothing at all: it has no place beside a pipe.
pub(crate) fn is_false_blank(c: char) -> bool {
    is_invisible(c) && c != '\t' || (c.is_whitespace() && !BLANKS.contains(&c))
}

/// Whether `c` is invisible but has its place in sentences: emoji and several scripts are written with it.
pub(crate) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe0f}')
}

/// `text` for a title: in backticks, cut where it is long, what cannot be seen by its number, such as `U+200B`.
pub(crate) fn quote(text: &str) -> String {
    let mut quoted = String::from("`");
    for (count, c) in text.chars().enumerate() {
        if count == QUOTED {
            quoted.push('…');
            break;
        }
        if is_invisible(c) {
            quoted.push_str(&code_point(c));
        } else {
            quoted.push(c);
        }
    }
    quoted.push('`');
    quoted
}

/// `text` as a literal of Rust that reads as people wrote it.
pub(crate) fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// What a character is called that looks like a blank, such as `a no-break space (U+00A0)`.
pub(crate) fn blank_name(c: char) -> String {
    let name = match c {
        '\u{a0}' | '\u{202f}' => "a no-break space",
        c if is_invisible(c) => "an invisible character",
        _ => "an unusual space",
    };
    format!("{name} ({})", code_point(c))
}

/// The name of `c` as Unicode writes it, such as `U+200B`.
pub(crate) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_see_is_visible() {
        assert!("aZ09|_ \u{a0}é汉😀—".chars().all(|c| !is_invisible(c)));
    }

    #[test]
    fn controls_bidi_marks_and_zero_widths_are_invisible() {
        assert!(
            "\0\t\u{1b}\u{85}\u{200b}\u{200d}\u{202e}\u{2066}\u{feff}\u{e0041}\u{fffd}"
                .chars()
                .all(is_invisible)
        );
    }

    #[test]
    fn quoted_text_shows_what_cannot_be_seen_and_ends() {
        assert_eq!(quote("4\u{200b}04"), "`4U+200B04`");
        assert_eq!(quote(&"x".repeat(70)), format!("`{}…`", "x".repeat(60)));
    }
}
