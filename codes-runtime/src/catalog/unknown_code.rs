//! The error of a text that is no code.

use core::error::Error;
use core::fmt;

use crate::catalog::nearest::nearest;
use crate::data::Data;
use crate::quoted::{Quoted, boundary};

/// How much of the text is kept, in bytes.
const KEPT: usize = 100;

/// The error of [`FromStr`](core::str::FromStr) and of `TryFrom<&str>`: the text is the id of no code.
///
/// It keeps the first 100 bytes of the text without allocating. When it is displayed, and only then, it looks for
/// the code that the text nearly is.
///
/// ```
/// codes_runtime::codes!("spec/http_response_codes.md");
///
/// let error = "NotFond".parse::<HttpResponseCode>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown code `NotFond`, did you mean `NotFound`?");
/// ```
#[derive(Clone, Copy)]
pub struct UnknownCode {
    catalog: &'static Data,
    text: [u8; KEPT],
    len: u8,
    is_cut: bool,
}

impl UnknownCode {
    /// The error of `text`, which is no id in `catalog`.
    pub(crate) fn new(catalog: &'static Data, text: &str) -> Self {
        let end = boundary(text, KEPT);
        let mut kept = [0; KEPT];
        // The end is at most `KEPT`, which is far below 255.
        let len = u8::try_from(end).unwrap_or(0);
        for (to, from) in kept.iter_mut().zip(text.as_bytes().iter().take(end)) {
            *to = *from;
        }
        UnknownCode { catalog, text: kept, len, is_cut: end < text.len() }
    }

    /// The text, or its first 100 bytes.
    ///
    /// ```
    /// codes_runtime::codes!("spec/http_response_codes.md");
    ///
    /// let error = "NotFond".parse::<HttpResponseCode>().unwrap_err();
    /// assert_eq!(error.text(), "NotFond");
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        let bytes = self.text.get(..usize::from(self.len)).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown code {}", Quoted::new(self.text(), self.is_cut))?;
        match nearest(self.text(), self.catalog.ids.iter()) {
            Some(id) if !self.is_cut => write!(f, ", did you mean `{id}`?"),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UnknownCode").field(&self.text()).finish()
    }
}

/// Equal are errors of the same text.
impl PartialEq for UnknownCode {
    fn eq(&self, other: &Self) -> bool {
        (self.text(), self.is_cut) == (other.text(), other.is_cut)
    }
}

impl Eq for UnknownCode {}

impl Error for UnknownCode {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::codes::Codes;
    use crate::data::index::Index;
    use crate::data::numbers::Numbers;
    use crate::data::statuses::Statuses;
    use crate::data::texts::Texts;
    use std::string::ToString;

    static IDS: Data = Data {
        names: Texts::NONE,
        ids: Texts::List("NotFoundGone", &[0, 8, 12]),
        codes: Codes::Ids,
        reasons: Texts::NONE,
        messages: Texts::NONE,
        statuses: Statuses::NONE,
        numbers: Numbers::NONE,
        index: Index::NONE,
    };

    #[test]
    fn it_quotes_the_text_and_the_nearest_code() {
        assert_eq!(
            UnknownCode::new(&IDS, "notfound").to_string(),
            "unknown code `notfound`, did you mean `NotFound`?"
        );
        assert_eq!(UnknownCode::new(&IDS, "Teapot").to_string(), "unknown code `Teapot`");
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let text = "ü".repeat(50) + "x";
        let error = UnknownCode::new(&IDS, &text);
        assert_eq!(error.text(), "ü".repeat(50));
        assert!(error.to_string().ends_with("ü…`"));
        assert_eq!(
            UnknownCode::new(&IDS, &("x".to_string() + &text)).text(),
            "x".to_string() + &"ü".repeat(49)
        );
    }

    #[test]
    fn it_is_small_enough_to_return() {
        assert!(size_of::<UnknownCode>() <= 112);
    }
}
