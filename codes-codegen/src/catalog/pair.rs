//! Cells that contain a number and a code, such as `6 ALREADY_EXISTS` and `NOT_FOUND (5)`.

use crate::catalog::code::{self, Code};
use crate::catalog::number::Number;
use crate::text::class::Classes;

/// Parses a number and a code, in either order. Returns `None` for other text, also if the code could be a word of prose.
pub(crate) fn read(text: &str) -> Option<(Number, Code)> {
    // `order:2` is a code.
    if code::fits(text, Classes::of(text)) {
        return None;
    }
    let (first, second) = text.split_once([' ', '=', '('])?;
    let first = first.trim_end_matches(':');
    // Without a blank behind it, a hyphen is a minus sign.
    let words = second.strip_prefix(['-', '–', ':', '=']).filter(|words| words.starts_with(' '));
    let second = words.unwrap_or(second).trim_start().trim_start_matches('(').trim_end_matches(')').trim();
    let pair = |number: &str, code: &str| {
        let is_code = |code: &&str| code::looks_like_code(code, Classes::of(code));
        Some((Number::from_text(number)?, Code::from_text(Some(code).filter(is_code)?).ok()?))
    };
    pair(first, second).or_else(|| pair(second, first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_a_number_and_a_code_in_either_order() {
        for (text, number, code) in [
            ("6 ALREADY_EXISTS", "6", "ALREADY_EXISTS"),
            ("10000 no_error", "10000", "no_error"),
            ("NOT_FOUND (5)", "5", "NOT_FOUND"),
            ("5: NotFound", "5", "NotFound"),
            ("-32700 - PARSE_ERROR", "-32700", "PARSE_ERROR"),
            ("PARSE_ERROR (-32700)", "-32700", "PARSE_ERROR"),
            ("shop::NOT_FOUND (5)", "5", "shop::NOT_FOUND"),
            ("NOT_FOUND(5)", "5", "NOT_FOUND"),
            ("ABORTED = 10", "10", "ABORTED"),
            ("0 (OK)", "0", "OK"),
        ] {
            let (found_number, found_code) = read(text).expect(text);
            assert_eq!((found_number.to_string().as_str(), found_code.as_str()), (number, code), "{text}");
        }
        for text in [
            "6",
            "ALREADY_EXISTS",
            "6 items",
            "6 ALREADY EXISTS",
            "A B",
            "1 2",
            "",
            "6 ",
            "(5)",
            "order_key:2",
            "2:order_key",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
