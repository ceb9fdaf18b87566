//! The error for a string that is not the ID of any code.

use core::error::Error;
use core::fmt;

use crate::catalog::nearest::nearest;
use crate::data::Data;
use crate::quoted::{Quoted, boundary};

/// The maximum number of bytes that the error keeps.
const KEPT: usize = 100;

/// The error of [`FromStr`](core::str::FromStr) and `TryFrom<&str>` for a string that is not the ID of any code.
///
/// It keeps the first 100 bytes of the string without allocation. It searches for a similar ID only when it is displayed.
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
    /// Creates the error for `text`, which is not an ID in `catalog`.
    pub(crate) fn new(catalog: &'static Data, text: &str) -> Self {
        let end = boundary(text, KEPT);
        let mut kept = [0; KEPT];
        // The end is at most `KEPT`, so the conversion cannot fail.
        let len = u8::try_from(end).unwrap_or(0);
        for (to, from) in kept.iter_mut().zip(text.as_bytes().iter().take(end)) {
            *to = *from;
        }
        UnknownCode { catalog, text: kept, len, is_cut: end < text.len() }
    }

    /// Returns the string, or its first 100 bytes.
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

/// Two errors are equal if their strings are equal.
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
