//! The functions of the enum. Each passes the data of the enum to a function of the runtime, so generated code does not contain
//! logic.
//!
//! Names of parameters end in `_`. A parameter is a pattern, so without it, a constant of the user with the same name would be
//! matched. Docs are attributes, because rust-analyzer adds characters to doc comments in the output of a macro.

use std::fmt::Write as _;

use proc_macro2::{Ident, TokenStream};
use quote::quote_spanned;

use crate::call::Call;
use crate::catalog::{Catalog, Headers, extra::Extra};
use crate::expand::literal;

/// The types of parameters and results. They are imported, because editors show a signature as it is written.
const TYPES: [&str; 5] = ["Option", "bool", "i64", "str", "u16"];

/// The functions of every enum.
const OF_ALL: &str = r#"
    #[doc = " All codes, in the order of the document."]
    pub const ALL: &'static [Self] = __rt::all();

    #[doc = " Returns the name of the variant."]
    #[inline]
    pub const fn name(self) -> &'static __rt::str {
        __rt::Data::name(DATA, self as __rt::usize)
    }

    #[doc = " Returns the ID, which identifies the code on the wire: the code, otherwise the number, otherwise the status."]
    #[inline]
    pub const fn id(self) -> &'static __rt::str {
        __rt::Data::id(DATA, self as __rt::usize)
    }

    #[doc = " Returns the message for people: the message, otherwise the reason, otherwise the ID."]
    #[inline]
    pub const fn message(self) -> &'static __rt::str {
        __rt::Data::message(DATA, self as __rt::usize)
    }

    #[doc = " Returns the code with exactly this ID."]
    #[inline]
    pub const fn from_id(id_: &__rt::str) -> __rt::Option<Self> {
        __rt::from_id(id_)
    }
"#;

/// The functions of a table with a column of codes.
const OF_CODES: &str = r#"
    #[doc = " Returns the code, or `None` if its cell is empty."]
    #[inline]
    pub const fn code(self) -> __rt::Option<&'static __rt::str> {
        __rt::Data::code(DATA, self as __rt::usize)
    }

    #[doc = " Returns the variant with exactly this code."]
    #[inline]
    pub const fn from_code(code_: &__rt::str) -> __rt::Option<Self> {
        __rt::from_code(code_)
    }
"#;

/// The functions of a table with a column of numbers.
const OF_NUMBERS: &str = r#"
    #[doc = " Returns the number, or `None` if its cell is empty."]
    #[inline]
    pub const fn number(self) -> __rt::Option<__rt::i64> {
        __rt::Data::number(DATA, self as __rt::usize)
    }

    #[doc = " Returns the only code with this number, or `None` if there is none or more than one."]
    #[inline]
    pub const fn from_number(number_: __rt::i64) -> __rt::Option<Self> {
        __rt::from_number(number_)
    }
"#;

/// The function of a table with a column of reasons.
const OF_REASONS: &str = r#"
    #[doc = " Returns the reason, or an empty string if its cell is empty."]
    #[inline]
    pub const fn reason(self) -> &'static __rt::str {
        __rt::Data::reason(DATA, self as __rt::usize)
    }
"#;

/// The function of an enum in which every entry has a status, in addition to those of [`CLASSES`].
const OF_STATUSES: &str = r#"
    #[doc = " Returns the HTTP status."]
    #[inline]
    pub const fn status(self) -> __rt::u16 {
        __rt::Data::status(DATA, self as __rt::usize)
    }
"#;

/// The classes of statuses, from 1xx to 5xx (RFC 9110, section 15).
const CLASSES: [&str; 5] = ["informational", "success", "redirection", "client_error", "server_error"];

/// The functions of a table in which an entry has a status.
const BY_STATUS: &str = r#"
    #[doc = " Returns the only code with this status, or `None` if there is none or more than one."]
    #[inline]
    pub const fn from_status(status_: __rt::u16) -> __rt::Option<Self> {
        __rt::from_status(status_)
    }

    #[doc = " Returns all codes with this status, in the order of the document."]
    #[inline]
    pub const fn with_status(status_: __rt::u16) -> &'static [Self] {
        __rt::with_status(status_)
    }
"#;

/// Implements the functions of the enum, depending on the columns of `catalog`.
pub(crate) fn of(catalog: &Catalog, call: &Call) -> TokenStream {
    let (name, runtime, span) = (&call.name, call.runtime(), call.span());
    let mut code = code(catalog);
    let mut imports = Vec::new();
    for plain in TYPES {
        // The user's types may have these names.
        let is_free = [Some(name), call.response.error.as_ref()].into_iter().flatten().all(|it| it != plain);
        let path = format!("__rt::{plain}");
        if is_free && code.contains(&path) {
            code = code.replace(&path, plain);
            imports.push(Ident::new(plain, span));
        }
    }
    let functions = literal::names(&code, span);
    quote_spanned! {span=>
        use #runtime::__private::{#(#imports),*};

        impl #name {
            #functions
        }
    }
}

/// Writes the functions of the enum.
fn code(catalog: &Catalog) -> String {
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
    code
}

/// Returns functions that test the class of a status, which is its first digit.
fn tests_of_classes() -> String {
    let test = |(name, class)| {
        let head = format!(
            "#[doc = \" Returns whether the status is from {class}00 to {class}99.\"]\n#[inline] pub const fn is_{name}"
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, Source, read};

    #[test]
    fn docs_are_attributes() {
        let page = "|Status|Code|Number|Reason|Message|\n|-|-|-|-|-|\n|404|A|1|b|c|\n";
        let catalog = read(&Source::new("x.md", page.into()), &Options::default()).catalog.unwrap();
        let code = code(&catalog);
        assert!(!code.contains("//"), "{code}");
        assert_eq!(code.matches("#[doc = \" ").count(), code.matches("pub const ").count());
    }
}
