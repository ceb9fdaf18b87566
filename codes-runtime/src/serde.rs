//! Codes in serde's formats: by ID, without the cost of a derive.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{self, Deserializer, Visitor};
use serde_core::ser::Serializer;

use crate::catalog::Catalog;
#[cfg(feature = "alloc")]
use crate::catalog::received::Received;
use crate::quoted::Quoted;

/// The maximum number of bytes of an unknown ID that an error quotes.
const QUOTED: usize = 40;

/// Writes the ID of `code`: as a string, or as an integer if it is a number or status and the format is human-readable.
///
/// # Errors
///
/// Returns the errors of the format.
pub fn serialize<C: Catalog, S: Serializer>(code: C, serializer: S) -> Result<S::Ok, S::Error> {
    let (data, index) = (C::__DATA, code.__index());
    let id = data.id(index);
    // The ID of an entry with a code is the code, unless the call has `wire = number`.
    let is_text = !data.has_integers() || data.code(index) == Some(id) || !serializer.is_human_readable();
    match (data.number(index), data.status(index)) {
        (Some(number), _) if !is_text => serializer.serialize_i64(number),
        (None, status @ 1..) if !is_text => serializer.serialize_u16(status),
        _ => serializer.serialize_str(id),
    }
}

/// Reads the ID of a code.
///
/// # Errors
///
/// Returns an error that quotes the start of the ID if no code has it, or the error of the format if there is no ID.
pub fn deserialize<'de, C: Catalog, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    // Formats that are not self-describing, such as postcard, need the type. Formats that guess types, such as CSV, need it
    // if every ID is a string.
    if deserializer.is_human_readable() && C::__DATA.has_integers() {
        deserializer.deserialize_any(Id(PhantomData))
    } else {
        deserializer.deserialize_str(Id(PhantomData))
    }
}

/// Writes a known code as its ID, and an unknown code as its text.
#[cfg(feature = "alloc")]
impl<C: Catalog> serde_core::Serialize for Received<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Received::Known(code) => serialize(*code, serializer),
            Received::Unknown(id) => serializer.serialize_str(id),
        }
    }
}

/// Reads any string, and in human-readable formats also any integer.
#[cfg(feature = "alloc")]
impl<'de, C: Catalog> serde_core::Deserialize<'de> for Received<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Id(PhantomData))
        } else {
            deserializer.deserialize_str(Id(PhantomData))
        }
    }
}

/// A type that is read from an ID.
trait FromId: Sized {
    fn from_id<E: de::Error>(id: &str) -> Result<Self, E>;
}

impl<C: Catalog> FromId for C {
    fn from_id<E: de::Error>(id: &str) -> Result<C, E> {
        C::from_id(id).ok_or_else(|| E::custom(Unknown(id)))
    }
}

#[cfg(feature = "alloc")]
impl<C: Catalog> FromId for Received<C> {
    fn from_id<E: de::Error>(id: &str) -> Result<Self, E> {
        Ok(Received::from_id(id))
    }
}

/// A visitor that reads a `T` from an ID.
struct Id<T>(PhantomData<T>);

impl<T: FromId> Visitor<'_> for Id<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the id of a code")
    }

    fn visit_str<E: de::Error>(self, id: &str) -> Result<T, E> {
        T::from_id(id)
    }

    fn visit_i64<E: de::Error>(self, id: i64) -> Result<T, E> {
        self.visit_str(Decimal::new(id.unsigned_abs(), id < 0).as_str())
    }

    fn visit_u64<E: de::Error>(self, id: u64) -> Result<T, E> {
        self.visit_str(Decimal::new(id, false).as_str())
    }
}

/// An integer in decimal, without allocation.
struct Decimal {
    /// Space for a sign and the 20 digits of the largest `u64`; the digits are at the end.
    text: [u8; 21],
    start: usize,
}

impl Decimal {
    fn new(mut number: u64, is_negative: bool) -> Self {
        let mut decimal = Decimal { text: [b'0'; 21], start: 21 };
        for byte in decimal.text.iter_mut().rev() {
            // A remainder of a division by ten is a digit, so the conversion cannot fail.
            *byte = b'0' + u8::try_from(number % 10).unwrap_or_default();
            decimal.start -= 1;
            number /= 10;
            if number == 0 {
                break;
            }
        }
        if is_negative {
            decimal.start = decimal.start.saturating_sub(1);
            if let Some(sign) = decimal.text.get_mut(decimal.start) {
                *sign = b'-';
            }
        }
        decimal
    }

    fn as_str(&self) -> &str {
        self.text.get(self.start..).and_then(|text| core::str::from_utf8(text).ok()).unwrap_or_default()
    }
}

/// The error for an ID that no code has.
struct Unknown<'a>(&'a str);

impl fmt::Display for Unknown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown code {}", Quoted::cut(self.0, QUOTED))
    }
}

/// Implements serde's traits for the enum `$Code`.
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($Code:ident) => {
        impl $crate::__private::serde_core::Serialize for $Code {
            fn serialize<__S: $crate::__private::serde_core::Serializer>(
                &self,
                serializer_: __S,
            ) -> $crate::__private::Result<__S::Ok, __S::Error> {
                $crate::__private::serialize(*self, serializer_)
            }
        }

        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $Code {
            fn deserialize<__D: $crate::__private::serde_core::Deserializer<'de>>(
                deserializer_: __D,
            ) -> $crate::__private::Result<$Code, __D::Error> {
                $crate::__private::deserialize(deserializer_)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn integers_are_written_as_they_are_displayed() {
        for number in [0, 7, -7, 404, i64::MAX, i64::MIN] {
            let decimal = Decimal::new(number.unsigned_abs(), number < 0);
            assert_eq!(decimal.as_str(), number.to_string());
        }
        assert_eq!(Decimal::new(u64::MAX, false).as_str(), u64::MAX.to_string());
    }

    #[test]
    fn an_error_quotes_the_start_of_an_unknown_id() {
        assert_eq!(Unknown("x").to_string(), "unknown code `x`");
        assert_eq!(Unknown(&"ü".repeat(50)).to_string(), std::format!("unknown code `{}…`", "ü".repeat(20)));
    }
}
