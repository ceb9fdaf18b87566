//! Texts that mean several codes and none in particular: `5xx`, `400-499` and `any other`.

use crate::catalog::number::Number;

/// The first or last words of texts such as `any other` and `everything else`.
const CATCH_ALL: [&str; 15] = [
    "all",
    "any",
    "anything",
    "default",
    "else",
    "every",
    "everything",
    "none",
    "other",
    "others",
    "remaining",
    "rest",
    "several",
    "unspecified",
    "various",
];

/// The text between the ends of a range.
const TO: [&str; 9] = ["-", "–", "—", "~", "..", "…", "to", "through", "until"];

/// Returns whether `text` means several codes. A list is not such a text, because it names each of them.
pub(crate) fn means_several(text: &str) -> bool {
    let text = text.to_lowercase();
    let is_end = |c: char| c.is_whitespace() || ",/;|&()-–—".contains(c);
    let words: Vec<&str> = text.split(is_end).filter(|word| !word.is_empty()).collect();
    let mut numbers = words.iter().filter(|word| word.contains(char::is_numeric)).peekable();
    if numbers.peek().is_none() {
        let is_first_or_last = |it: &&str| words.first() == Some(it) || words.last() == Some(it);
        return CATCH_ALL.iter().any(is_first_or_last);
    }
    is_range(&text) || is_above_or_below(&text) || numbers.all(|word| is_class(word))
}

/// Returns whether `text` is a class or range of numbers, such as `4xx`, `10xxx` and `400-499`.
pub(crate) fn is_class_or_range(text: &str) -> bool {
    let text = text.to_lowercase();
    is_class(&text) || is_range(&text)
}

/// Returns whether `text` is a range of numbers, such as `400-499` and `from 400 to 499`.
fn is_range(text: &str) -> bool {
    let text = text.strip_prefix("from ").unwrap_or(text);
    let ends = TO.iter().filter_map(|to| text.split_once(to));
    let numbers = |(first, last): (&str, &str)| {
        Some((Number::from_text(first.trim())?, Number::from_text(last.trim())?))
    };
    ends.filter_map(numbers).any(|(first, last)| first < last)
}

/// Returns whether `text` has one number and a sign for all numbers above or below it, such as `>= 500` and `500+`.
fn is_above_or_below(text: &str) -> bool {
    let number = text.trim_start_matches(['<', '>', '=', '≥', '≤']).trim_start();
    let (above, number) = (number.len() < text.len(), number.strip_suffix('+').unwrap_or(number));
    (above || text.ends_with('+')) && Number::from_text(number).is_some()
}

/// Returns whether `word` is a class of numbers, such as `5xx` and `4**`. The mark behind a whole status is a footnote.
fn is_class(word: &str) -> bool {
    let open = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = word.len() - open.len();
    let are = |mark: char| !open.is_empty() && open.chars().all(|c| c == mark);
    digits > 0 && ((are('x') && open.len() > 1) || (are('*') && digits < 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_and_rising_ranges_are_of_numbers() {
        for text in ["4xx", "5XX", "10xxx", "400-499", "1 – 99", "1000—1999", "1~2"] {
            assert!(is_class_or_range(text), "{text}");
        }
        for text in ["404", "4x", "400-400", "499-400", "400-", "400-x", "a 1-2", "-5", "xx"] {
            assert!(!is_class_or_range(text), "{text}");
        }
    }

    #[test]
    fn classes_ranges_and_words_for_others_mean_several_codes() {
        for text in [
            "5xx",
            "4XX, 5xx",
            "4xx-5xx",
            "10xx",
            "4**",
            "40*",
            "400-499",
            "400 – 499",
            "from 400 to 499",
            "2..9",
            ">= 500",
            "≥500",
            "500+",
            "any other",
            "(any tool)",
            "All other errors",
            "Everything else",
            "default",
            "any 4xx",
        ] {
            assert!(means_several(text), "{text}");
        }
        for text in [
            "404",
            "404*",
            "404 or any other",
            "any other than 404",
            "400, 404",
            "404, 5xx",
            "499-400",
            "40x",
            "4O4",
            "404+405",
            "Not all items found",
            "NOT_FOUND",
            "Timeout",
            "",
        ] {
            assert!(!means_several(text), "{text}");
        }
    }
}
