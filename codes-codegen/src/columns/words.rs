//! Understands the words of a header or heading.

use crate::columns::vocabulary::sense::{Sense, Senses, bit};
use crate::columns::vocabulary::{self, is_spaceless, is_without_spaces};

/// As much of a header or heading is looked at, in characters.
const MAX_CHARS: usize = 200;

/// The words of a header or heading, in small letters, and what they say.
#[derive(Debug, Default)]
pub(crate) struct Title {
    text: String,
    words: Vec<String>,
    /// The senses of what occurs in it.
    senses: Senses,
    /// The senses of the whole.
    whole: Senses,
    /// The senses of each word.
    of_words: Vec<Senses>,
    /// The senses of what it begins with.
    first: Senses,
}

impl Title {
    /// The words of `text`: `httpStatus` and `HTTP-status` are the same two.
    pub(crate) fn of(text: &str) -> Self {
        let text = text.char_indices().nth(MAX_CHARS).and_then(|(at, _)| text.get(..at)).unwrap_or(text);
        let mut words = vec![String::new()];
        let mut characters = text.chars();
        let mut before = ' ';
        while let Some(c) = characters.next() {
            // More than the plural of `IDs`.
            let next_is_small = characters.clone().take(2).filter(|next| next.is_lowercase()).count() == 2;
            // `httpStatus` and `HTTPStatus` are two words each, and so is `HTTPコード`.
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
        let mut title = Title { text: text.to_lowercase(), words, ..Title::default() };
        title.understand();
        title
    }

    fn understand(&mut self) {
        self.whole = vocabulary::senses(&self.text) | vocabulary::senses(&self.words.join(" "));
        self.senses = vocabulary::senses(&self.text);
        for at in 0..self.words.len() {
            let (of_word, of_terms) = vocabulary::senses_at(self.words.get(at..).unwrap_or_default());
            self.of_words.push(of_word);
            self.senses |= of_terms;
        }
        self.first = self.of_words.first().copied().unwrap_or_default();
        if is_without_spaces(&self.text) {
            for (term, senses) in
                vocabulary::WITHOUT_SPACES.iter().filter(|(term, _)| self.text.contains(term))
            {
                self.senses |= senses;
                self.first |= if self.text.starts_with(term) { *senses } else { 0 };
            }
        }
    }

    /// Whether a term of this sense occurs: as whole words, or anywhere in a script that has no spaces.
    pub(crate) fn holds(&self, sense: Sense) -> bool {
        self.senses & bit(sense) != 0
    }

    /// Whether each word has one of these senses.
    pub(crate) fn is_made_of(&self, senses: &[Sense]) -> bool {
        let any = senses.iter().fold(0, |all, sense| all | bit(*sense));
        !self.words.is_empty() && self.of_words.iter().all(|senses| senses & any != 0)
    }

    /// Whether a term of this sense is all there is.
    pub(crate) fn is(&self, sense: Sense) -> bool {
        self.whole & bit(sense) != 0
    }

    /// Whether it begins with a term of this sense.
    pub(crate) fn begins_with(&self, sense: Sense) -> bool {
        self.first & bit(sense) != 0
    }

    pub(crate) fn holds_number(&self) -> bool {
        self.words.iter().any(|word| word.bytes().all(|b| b.is_ascii_digit()))
    }

    /// Whether the words speak of codes, or of numbers in their place.
    pub(crate) fn says_code(&self) -> bool {
        self.holds(Sense::Code) || self.holds(Sense::MaybeCode)
    }

    /// Whether the words speak of codes, errors or statuses.
    pub(crate) fn speaks_of_codes(&self) -> bool {
        self.holds(Sense::Error) || self.says_code() || self.holds(Sense::Status)
    }

    /// Whether the words speak of states alone, which may be those of HTTP.
    pub(crate) fn is_of_states(&self) -> bool {
        self.holds(Sense::Status) && !self.holds(Sense::Error) && !self.says_code()
    }

    /// Whether the words speak of codes that are none of answers, such as `Country codes`.
    pub(crate) fn is_of_things(&self) -> bool {
        self.holds(Sense::ThingWithCodes)
            && (self.holds(Sense::Code) || self.holds(Sense::State))
            && !self.holds(Sense::Error)
    }

    /// Whether the words speak of the states or types of something, such as `Order status`.
    pub(crate) fn is_state_of_entity(&self) -> bool {
        self.holds(Sense::ThingWithStates)
            && self.holds(Sense::State)
            && !self.holds(Sense::Error)
            && !self.is_made_of(&[Sense::Name])
    }

    /// Whether a column so headed says something else than what comes back.
    pub(crate) fn is_extra(&self) -> bool {
        self.holds(Sense::Ignored) && !self.begins_with(Sense::Description)
    }

    /// Whether a column so headed holds texts for people, and not when they are sent.
    pub(crate) fn is_text(&self) -> bool {
        self.holds(Sense::Description) || self.holds(Sense::Message)
    }

    /// Whether the words say that the numbers below are those of HTTP.
    pub(crate) fn is_about_http(&self) -> bool {
        self.holds(Sense::AboutHttp) && !self.denies_http()
    }

    /// Whether the words say that the numbers are none of HTTP, or in contrast to it.
    pub(crate) fn denies_http(&self) -> bool {
        [Sense::Business, Sense::Internal, Sense::Not].iter().any(|sense| self.holds(*sense))
    }
}

/// Whether `text`, such as the header of a table, speaks of codes, errors or statuses.
///
/// ```
/// use codes_codegen::speaks_of_codes;
///
/// assert!(speaks_of_codes("| Status | Message |") && !speaks_of_codes("| Name | Purpose |"));
/// ```
#[must_use]
pub fn speaks_of_codes(text: &str) -> bool {
    Title::of(text).speaks_of_codes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_signs_and_at_capitals() {
        for text in ["HTTP status", "http-status", "httpStatus", "HTTPStatus", "HTTP_Status"] {
            assert_eq!(Title::of(text).words, ["http", "status"], "{text}");
        }
        assert_eq!(Title::of("HTTPコード").words, ["http", "コード"]);
        assert_eq!(Title::of("Error IDs").words, ["error", "ids"]);
        assert_eq!(Title::of("  | ").words, [""; 0]);
    }

    #[test]
    fn terms_are_whole_words_save_in_scripts_without_spaces() {
        assert!(Title::of("What to do next").holds(Sense::Ignored));
        assert!(!Title::of("Coded").holds(Sense::Code) && !Title::of("Errored").holds(Sense::Error));
        assert!(Title::of("系统模块错误码").holds(Sense::Code));
        assert!(Title::of("КОД").holds(Sense::Code) && Title::of("#").holds(Sense::RowNumber));
        assert!(Title::of("Error-Code").is_made_of(&[Sense::Code, Sense::MaybeCode]));
        assert!(Title::of("Status").is(Sense::Status) && !Title::of("Status of orders").is(Sense::Status));
        assert!(Title::of("Meaning, and what to do").begins_with(Sense::Description));
        assert!(Title::of("รหัสสถานะ").holds(Sense::Code));
    }

    #[test]
    fn headings_may_speak_of_http() {
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
