//! Parses headers and headings.

use crate::columns::vocabulary::sense::{Sense, Senses, bit};
use crate::columns::vocabulary::{self, is_spaceless, is_without_spaces};

/// The maximum length of a header or heading that is parsed, in characters.
const MAX_CHARS: usize = 200;

/// The senses of a header or heading. The words themselves are not kept, because a page may have very many.
#[derive(Debug, Default)]
pub(crate) struct Title {
    /// The senses of all terms in it.
    senses: Senses,
    /// The senses of the whole text.
    whole: Senses,
    /// The senses that words have, each once.
    of_words: Vec<Senses>,
    /// The senses of the terms at its start.
    first: Senses,
    /// Whether a word is a number.
    has_number: bool,
}

impl Title {
    pub(crate) fn of(text: &str) -> Self {
        let text = text.char_indices().nth(MAX_CHARS).and_then(|(at, _)| text.get(..at)).unwrap_or(text);
        let (words, text) = (split(text), text.to_lowercase());
        let of_text = vocabulary::senses(&text);
        let whole = of_text | vocabulary::senses(&words.join(" "));
        let has_number = words.iter().any(|word| word.bytes().all(|b| b.is_ascii_digit()));
        let mut title = Title { senses: of_text, whole, has_number, ..Title::default() };
        title.understand(&words);
        if is_without_spaces(&text) {
            title.understand_without_spaces(&text);
        }
        title
    }

    fn understand(&mut self, words: &[String]) {
        for at in 0..words.len() {
            let (of_word, of_terms) = vocabulary::senses_at(words.get(at..).unwrap_or_default());
            if !self.of_words.contains(&of_word) {
                self.of_words.push(of_word);
            }
            self.senses |= of_terms;
        }
        self.first = self.of_words.first().copied().unwrap_or_default();
    }

    fn understand_without_spaces(&mut self, text: &str) {
        for (term, senses) in vocabulary::WITHOUT_SPACES.iter().filter(|(term, _)| text.contains(term)) {
            self.senses |= senses;
            self.first |= if text.starts_with(term) { *senses } else { 0 };
        }
    }

    /// Returns whether a term with this sense occurs, as whole words or, in a script without spaces, anywhere.
    pub(crate) fn has(&self, sense: Sense) -> bool {
        self.senses & bit(sense) != 0
    }

    /// Returns whether each word has one of these senses.
    pub(crate) fn is_made_of(&self, senses: &[Sense]) -> bool {
        let any = senses.iter().fold(0, |all, sense| all | bit(*sense));
        !self.of_words.is_empty() && self.of_words.iter().all(|senses| senses & any != 0)
    }

    /// Returns whether the whole text is a term with this sense.
    pub(crate) fn is(&self, sense: Sense) -> bool {
        self.whole & bit(sense) != 0
    }

    /// Returns whether the text begins with a term with this sense.
    pub(crate) fn begins_with(&self, sense: Sense) -> bool {
        self.first & bit(sense) != 0
    }

    pub(crate) fn has_number(&self) -> bool {
        self.has_number
    }

    /// Returns whether the text mentions codes, or numbers that serve as codes.
    pub(crate) fn says_code(&self) -> bool {
        self.has(Sense::Code) || self.has(Sense::MaybeCode)
    }

    /// Returns whether the text mentions codes, errors or statuses.
    pub(crate) fn mentions_codes(&self) -> bool {
        self.has(Sense::Error) || self.says_code() || self.has(Sense::Status)
    }

    /// Returns whether a column with this header may contain codes or numbers.
    pub(crate) fn mentions_keys(&self) -> bool {
        self.mentions_codes() || self.has(Sense::Name) || self.has(Sense::Number)
    }

    /// Returns whether the text mentions only states, which may be HTTP statuses.
    pub(crate) fn is_of_states(&self) -> bool {
        self.has(Sense::Status) && !self.has(Sense::Error) && !self.says_code()
    }

    /// Returns whether the text mentions codes that are not response codes, such as `Country codes`.
    pub(crate) fn is_of_things(&self) -> bool {
        self.names_things() && (self.has(Sense::Code) || self.has(Sense::State))
    }

    /// Returns whether the text mentions things whose codes are not response codes, such as `Countries`.
    pub(crate) fn names_things(&self) -> bool {
        self.has(Sense::ThingWithCodes) && !self.has(Sense::Error)
    }

    /// Returns whether the text mentions the states or types of something, such as `Order status`.
    pub(crate) fn is_state_of_entity(&self) -> bool {
        self.has(Sense::ThingWithStates)
            && self.has(Sense::State)
            && !self.has(Sense::Error)
            && !self.is_made_of(&[Sense::Name])
    }

    /// Returns whether the text mentions errors, and not only responses.
    pub(crate) fn says_error(&self) -> bool {
        let is_error = |senses: Senses| senses & bit(Sense::Error) != 0 && senses & bit(Sense::Response) == 0;
        is_error(self.senses) || self.of_words.iter().any(|senses| is_error(*senses))
    }

    /// Returns whether a column with this header contains something other than the response.
    pub(crate) fn is_extra(&self) -> bool {
        self.is_ignored() || (self.has(Sense::Category) && !self.begins_with_text())
    }

    /// Returns whether a column with this header says where an error happens or what to do about it.
    pub(crate) fn is_ignored(&self) -> bool {
        self.has(Sense::Ignored) && !self.begins_with_text()
    }

    /// Returns whether the text begins with a word for messages, as in `Message example` and `Meaning, and what to do`.
    fn begins_with_text(&self) -> bool {
        self.begins_with(Sense::Description) || self.begins_with(Sense::Message)
    }

    /// Returns whether clients must not see a column with this header. An internal code is still a code.
    pub(crate) fn is_secret(&self) -> bool {
        self.has(Sense::Secret) && !self.has(Sense::Code)
    }

    /// Returns whether a column with this header contains descriptions or messages.
    pub(crate) fn is_text(&self) -> bool {
        self.has(Sense::Description) || self.has(Sense::Message)
    }

    /// Returns whether the text says that the numbers are HTTP statuses.
    pub(crate) fn is_about_http(&self) -> bool {
        self.has(Sense::AboutHttp) && !self.denies_http()
    }

    /// Returns whether the text says that the numbers are not HTTP statuses.
    pub(crate) fn denies_http(&self) -> bool {
        [Sense::Business, Sense::Internal, Sense::Not].iter().any(|sense| self.has(*sense))
    }
}

/// Splits `text` into words in lower case: `httpStatus` and `HTTP-status` have the same two.
fn split(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut characters = text.chars();
    let mut before = ' ';
    while let Some(c) = characters.next() {
        // One lower-case letter is not enough, because of plurals such as `IDs`.
        let next_is_small = characters.clone().take(2).filter(|next| next.is_lowercase()).count() == 2;
        // `httpStatus`, `HTTPStatus` and `HTTPコード` have two words each.
        let begins_word = (c.is_uppercase()
            && (before.is_lowercase() || (before.is_uppercase() && next_is_small)))
            || c.is_ascii() != before.is_ascii() && is_spaceless(if c.is_ascii() { before } else { c });
        if !c.is_alphanumeric() || begins_word {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.extend(c.to_lowercase());
        }
        before = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Returns whether `text`, such as a header row, mentions codes.
pub(crate) fn mentions_codes(text: &str) -> bool {
    Title::of(text).mentions_codes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_punctuation_and_upper_case() {
        for text in ["HTTP status", "http-status", "httpStatus", "HTTPStatus", "HTTP_Status"] {
            assert_eq!(split(text), ["http", "status"], "{text}");
        }
        assert_eq!(split("HTTPコード"), ["http", "コード"]);
        assert_eq!(split("Error IDs"), ["error", "ids"]);
        assert_eq!(split("  | "), [""; 0]);
    }

    #[test]
    fn terms_are_whole_words_except_in_scripts_without_spaces() {
        assert!(Title::of("What to do next").has(Sense::Ignored));
        assert!(!Title::of("Coded").has(Sense::Code) && !Title::of("Errored").has(Sense::Error));
        assert!(Title::of("系统模块错误码").has(Sense::Code));
        assert!(Title::of("КОД").has(Sense::Code) && Title::of("#").has(Sense::RowNumber));
        assert!(Title::of("Error-Code").is_made_of(&[Sense::Code, Sense::MaybeCode]));
        assert!(Title::of("Status").is(Sense::Status) && !Title::of("Status of orders").is(Sense::Status));
        assert!(Title::of("Meaning, and what to do").begins_with(Sense::Description));
        assert!(Title::of("รหัสสถานะ").has(Sense::Code));
    }

    #[test]
    fn headings_may_mention_http() {
        for heading in ["HTTP answers", "Status codes", "4xx", "状态码"] {
            assert!(Title::of(heading).is_about_http(), "{heading}");
        }
        for heading in [
            "Order status",
            "Codes",
            "业务状态码",
            "Business status codes",
            "No HTTP status codes",
            "不是 HTTP",
        ] {
            assert!(!Title::of(heading).is_about_http(), "{heading}");
        }
    }
}
