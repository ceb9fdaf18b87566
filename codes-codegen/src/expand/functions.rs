//! The functions of the enum. Each passes the data of the enum to a function of the runtime, so generated code does not contain
//! logic.
//!
//! Names of parameters end in `_`. A parameter is a pattern, so without it, a constant of the user with the same name would be
//! matched.

use std::fmt::Write as _;

use proc_macro2::{Span, TokenStream};

use crate::catalog::{Catalog, Headers, extra::Extra};
use crate::expand::literal;

/// The functions of every enum.
const OF_ALL: &str = "
    /// All codes, in the order of the document.
    pub const ALL: &'static [Self] = __rt::all();

    /// Returns the name of the variant.
    #[inline]
    pub const fn name(self) -> &'static __rt::str {
        __rt::Data::name(DATA, self as __rt::usize)
    }

    /// Returns the ID, which identifies the code on the wire: the code, otherwise the number, otherwise the status.
    #[inline]
    pub const fn id(self) -> &'static __rt::str {
        __rt::Data::id(DATA, self as __rt::usize)
    }

    /// Returns the message for people: the message, otherwise the reason, otherwise the ID.
    #[inline]
    pub const fn message(self) -> &'static __rt::str {
        __rt::Data::message(DATA, self as __rt::usize)
    }

    /// Returns the code with exactly this ID.
    #[inline]
    pub const fn from_id(id_: &__rt::str) -> __rt::Option<Self> {
        __rt::from_id(id_)
    }
";

/// The functions of a table with a column of codes.
const OF_CODES: &str = "
    /// Returns the code, or `None` if its cell is empty.
    #[inline]
    pub const fn code(self) -> __rt::Option<&'static __rt::str> {
        __rt::Data::code(DATA, self as __rt::usize)
    }

    /// Returns the variant with exactly this code.
    #[inline]
    pub const fn from_code(code_: &__rt::str) -> __rt::Option<Self> {
        __rt::from_code(code_)
    }
";

/// The functions of a table with a column of numbers.
const OF_NUMBERS: &str = "
    /// Returns the number, or `None` if its cell is empty.
    #[inline]
    pub const fn number(self) -> __rt::Option<__rt::i64> {
        __rt::Data::number(DATA, self as __rt::usize)
    }

    /// Returns the only code with this number, or `None` if there is none or more than one.
    #[inline]
    pub const fn from_number(number_: __rt::i64) -> __rt::Option<Self> {
        __rt::from_number(number_)
    }
";

/// The function of a table with a column of reasons.
const OF_REASONS: &str = "
    /// Returns the reason, or an empty string if its cell is empty.
    #[inline]
    pub const fn reason(self) -> &'static __rt::str {
        __rt::Data::reason(DATA, self as __rt::usize)
    }
";

/// The function of an enum in which every entry has a status, in addition to those of [`CLASSES`].
const OF_STATUSES: &str = "
    /// Returns the HTTP status.
    #[inline]
    pub const fn status(self) -> __rt::u16 {
        __rt::Data::status(DATA, self as __rt::usize)
    }
";

/// The classes of statuses, from 1xx to 5xx (RFC 9110, section 15).
const CLASSES: [&str; 5] = ["informational", "success", "redirection", "client_error", "server_error"];

/// The functions of a table in which an entry has a status.
const BY_STATUS: &str = "
    /// Returns the only code with this status, or `None` if there is none or more than one.
    #[inline]
    pub const fn from_status(status_: __rt::u16) -> __rt::Option<Self> {
        __rt::from_status(status_)
    }

    /// Returns all codes with this status, in the order of the document.
    #[inline]
    pub const fn with_status(status_: __rt::u16) -> &'static [Self] {
        __rt::with_status(status_)
    }
";

/// Returns the functions of the enum, depending on the columns of `catalog`.
pub(crate) fn of(catalog: &Catalog, span: Span) -> TokenStream {
    let has_any_status = catalog.entries().iter().any(|entry| entry.status.is_some());
    let classes = tests_of_classes();
    let all = [
        (true, OF_ALL),
        (catalog.has(|headers| headers.code.is_some()), OF_CODES),
        (catalog.has(|headers| headers.number.is_some()), OF_NUMBERS),
        (catalog.has(Headers::has_reason), OF_REASONS),
        (catalog.has_status(), OF_STATUSES),
        (catalog.has_status(), &classes),
        (has_any_status, BY_STATUS),
    ];
    let wanted = all.into_iter().filter(|(is_wanted, _)| *is_wanted);
    let mut code: String = wanted.map(|(_, code)| code).collect();
    for extra in &catalog.extras {
        push_extra(&mut code, extra);
    }
    literal::names(&code, span)
}

/// Returns functions that test the class of a status, which is its first digit.
fn tests_of_classes() -> String {
    let test = |(name, class)| {
        let head = format!(
            "/// Returns whether the status is from {class}00 to {class}99.\n#[inline] pub const fn is_{name}"
        );
        format!("{head}(self) -> __rt::bool {{ __rt::Data::is_class(DATA, self as __rt::usize, {class}) }}\n")
    };
    CLASSES.into_iter().zip(1_u8..).map(test).collect()
}

/// Adds the function of a column in the option `extra`.
fn push_extra(code: &mut String, extra: &Extra) {
    let (texts, function) = (extra.texts(), extra.function());
    code.push_str("#[doc = ");
    literal::push_string(code, &extra.doc());
    // Writing to a string never fails.
    let _ = write!(
        code,
        "] #[inline] pub const fn {function}(self) -> &'static __rt::str {{ __rt::Texts::get(&{texts}, self as __rt::usize) }}"
    );
}
