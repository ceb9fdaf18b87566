//! The words of a header or heading.

use crate::words::Words;

/// The words of a header or heading, in small letters.
#[derive(Debug, Default)]
pub(crate) struct Title {
    text: String,
    words: Vec<String>,
}

impl Title {
    /// The words of `text`: `httpStatus` and `HTTP-status` are the same two.
    pub(crate) fn of(text: &str) -> Self {
        let mut words = vec![String::new()];
        let mut after_small = false;
        for c in text.chars() {
            if !c.is_alphanumeric() || (c.is_uppercase() && after_small) {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
                word.extend(c.to_lowercase());
            }
            after_small = c.is_lowercase();
        }
        words.retain(|word| !word.is_empty());
        Title { text: text.to_lowercase(), words }
    }

    /// Whether one of `terms` occurs: as whole words, or anywhere in a script that has no spaces.
    pub(crate) fn holds_any(&self, terms: &Words) -> bool {
        each(terms).any(|term| self.holds(term))
    }

    /// Whether each word is one of `terms`.
    pub(crate) fn is_made_of(&self, terms: &[&Words]) -> bool {
        let is_term = |word: &String| terms.iter().any(|terms| each(terms).any(|term| term == word));
        !self.words.is_empty() && self.words.iter().all(is_term)
    }

    /// Whether one of `terms` is all there is.
    pub(crate) fn is_any(&self, terms: &Words) -> bool {
        let words = self.words.join(" ");
        each(terms).any(|term| term == words || term == self.text)
    }

    /// Whether it begins with one of `terms`.
    pub(crate) fn begins_with_any(&self, terms: &Words) -> bool {
        self.words.first().is_some_and(|word| {
            each(terms).any(|term| term == word || (is_without_spaces(term) && word.starts_with(term)))
        })
    }

    fn holds(&self, term: &str) -> bool {
        if is_without_spaces(term) {
            return self.text.contains(term);
        }
        let parts: Vec<&str> = term.split(' ').collect();
        term == self.text || self.words.windows(parts.len()).any(|words| words.iter().eq(parts.iter()))
    }

    /// Whether the words of a heading say that the numbers below it are those of HTTP.
    pub(crate) fn is_about_http(&self) -> bool {
        let code = ["code", "codes"];
        let pairs = self.words.iter().zip(self.words.iter().skip(1));
        self.holds_any(&["http", "4xx", "5xx", "状态码", "狀態碼"])
            || pairs.into_iter().any(|(first, second)| first == "status" && code.contains(&second.as_str()))
    }
}

/// Each of `terms`, of which several stand on a line.
fn each(terms: &Words) -> impl Iterator<Item = &str> {
    terms.iter().flat_map(|line| line.split(", "))
}

/// Whether `term` is written without spaces between words, as Chinese, Japanese and Korean are or may be.
fn is_without_spaces(term: &str) -> bool {
    term.chars().any(|c| c > '\u{2e80}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_signs_and_at_capitals() {
        for text in ["HTTP status", "http-status", "httpStatus", "HTTP_Status"] {
            assert_eq!(Title::of(text).words, ["http", "status"], "{text}");
        }
        assert_eq!(Title::of("  | ").words, [""; 0]);
    }

    #[test]
    fn terms_are_whole_words_save_in_scripts_without_spaces() {
        assert!(Title::of("What to do next").holds_any(&["what to do"]));
        assert!(!Title::of("Coded").holds_any(&["code"]) && !Title::of("Errors").holds_any(&["error"]));
        assert!(Title::of("系统模块错误码").holds_any(&["错误码"]));
        assert!(Title::of("КОД").holds_any(&["код"]) && Title::of("#").holds_any(&["#"]));
        assert!(
            Title::of("Status-Code").is_any(&["status code"])
                && !Title::of("Status code").is_any(&["status"])
        );
    }
}
