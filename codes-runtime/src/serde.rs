//! Codes in serde's formats: by id, without what a derive would cost.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{self, Deserializer, Visitor};
use serde_core::ser::Serializer;

use crate::catalog::Catalog;
#[cfg(feature = "alloc")]
use crate::catalog::received::Received;
use crate::quoted::Quoted;

/// How much of an unknown id an error quotes, in bytes.
const QUOTED: usize = 40;

/// Writes the id of `code`: as text, or as an integer where it is a number or status and the format says what is what.
///
/// # Errors
///
/// Those of the format.
pub fn serialize<C: Catalog, S: Serializer>(code: C, serializer: S) -> Result<S::Ok, S::Error> {
    let (data, index) = (C::__DATA, code.__index());
    let id = data.id(index);
    // A code is the id, unless the call sends numbers in place of codes.
    let is_text = !data.has_integers() || data.code(index) == Some(id) || !serializer.is_human_readable();
    match (data.number(index), data.status(index)) {
        (Some(number), _) if !is_text => serializer.serialize_i64(number),
        (None, status @ 1..) if !is_text => serializer.serialize_u16(status),
        _ => serializer.serialize_str(id),
    }
}

/// Reads the id of a code.
///
/// # Errors
///
/// Where the id is that of no code, with a part of it, or where there is no id.
pub fn deserialize<'de, C: Catalog, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    // A format that does not describe itself, such as postcard, must be told what comes; and one that guesses what a
    // text is, such as CSV, must be told where it is nothing but text.
    if deserializer.is_human_readable() && C::__DATA.has_integers() {
        deserializer.deserialize_any(Id(PhantomData))
    } else {
        deserializer.deserialize_str(Id(PhantomData))
    }
}

/// A known code as itself, any other as its text.
#[cfg(feature = "alloc")]
impl<C: Catalog> serde_core::Serialize for Received<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Received::Known(code) => serialize(*code, serializer),
            Received::Unknown(id) => serializer.serialize_str(id),
        }
    }
}

/// Any text, and in formats that describe themselves any integer.
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

/// What an id stands for.
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

/// Takes an id for what it stands for.
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

/// An integer as decimal text, without allocating.
struct Decimal {
    /// A sign and the 20 digits of the largest `u64`; the text is at the end.
    text: [u8; 21],
    start: usize,
}

impl Decimal {
    fn new(mut number: u64, is_negative: bool) -> Self {
        let mut decimal = Decimal { text: [b'0'; 21], start: 21 };
        for byte in decimal.text.iter_mut().rev() {
            // A remainder of ten is a digit.
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

/// The error of an id that no code has.
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
    fn an_unknown_id_is_quoted_in_part() {
        assert_eq!(Unknown("x").to_string(), "unknown code `x`");
        assert_eq!(Unknown(&"ü".repeat(50)).to_string(), std::format!("unknown code `{}…`", "ü".repeat(20)));
    }
}
