//! The functions of the enum. Each is one call of the runtime with the data of the enum, so that no logic is generated.
//!
//! Their parameters end in `_`: a parameter is a pattern, and would be an item of the user that has its name.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::catalog::{Catalog, Headers};

/// The functions that the columns of `catalog` give the enum.
pub(crate) fn of(catalog: &Catalog, span: Span) -> TokenStream {
    let codes = catalog.has(|headers| headers.code.is_some()).then(|| of_codes(span));
    let number = catalog.has(|headers| headers.number.is_some()).then(|| of_numbers(span));
    let reason = catalog.has(Headers::has_reason).then(|| of_reasons(span));
    let status = catalog.has_status().then(|| of_statuses(span));
    let lookups = catalog.entries().iter().any(|entry| entry.status.is_some()).then(|| by_status(span));
    let extras = catalog.extras().iter().map(|extra| {
        let (texts, function, doc) = (extra.texts(span), extra.function(span), extra.doc());
        quote_spanned! {span=>
            #[doc = #doc]
            #[inline]
            pub const fn #function(self) -> &'static __rt::str {
                __rt::Texts::get(&#texts, self as __rt::usize)
            }
        }
    });
    let of_all = of_all(span);
    quote!(#of_all #codes #number #reason #status #lookups #(#extras)*)
}

/// The functions of every enum.
fn of_all(span: Span) -> TokenStream {
    quote_spanned! {span=>
        /// Every code, in the order of the document.
        pub const ALL: &'static [Self] = __rt::all();

        /// The name of the variant.
        #[inline]
        pub const fn name(self) -> &'static __rt::str {
            __rt::Data::name(&DATA, self as __rt::usize)
        }

        /// What stands for the code on the wire: the code of the document, else its number, else its status.
        #[inline]
        pub const fn id(self) -> &'static __rt::str {
            __rt::Data::id(&DATA, self as __rt::usize)
        }

        /// The sentence for people: the message of the document, else the reason, else the id.
        #[inline]
        pub const fn message(self) -> &'static __rt::str {
            __rt::Data::message(&DATA, self as __rt::usize)
        }

        /// The code with exactly this id.
        #[inline]
        pub const fn from_id(id_: &__rt::str) -> __rt::Option<Self> {
            __rt::from_id(id_)
        }
    }
}

/// The functions of a table with a column of codes.
fn of_codes(span: Span) -> TokenStream {
    quote_spanned! {span=>
        /// The code of the document, `None` where its cell is empty.
        #[inline]
        pub const fn code(self) -> __rt::Option<&'static __rt::str> {
            __rt::Data::code(&DATA, self as __rt::usize)
        }

        /// The one with exactly this code.
        #[inline]
        pub const fn from_code(code_: &__rt::str) -> __rt::Option<Self> {
            __rt::from_code(code_)
        }
    }
}

/// The functions of a table with a column of numbers.
fn of_numbers(span: Span) -> TokenStream {
    quote_spanned! {span=>
        /// The number of the document, `None` where its cell is empty.
        #[inline]
        pub const fn number(self) -> __rt::Option<__rt::i64> {
            __rt::Data::number(&DATA, self as __rt::usize)
        }

        /// The only code with this number, `None` where there is none or more than one.
        #[inline]
        pub const fn from_number(number_: __rt::i64) -> __rt::Option<Self> {
            __rt::from_number(number_)
        }
    }
}

/// The function of a table with a column of reasons.
fn of_reasons(span: Span) -> TokenStream {
    quote_spanned! {span=>
        /// The reason of the document, empty where its cell is.
        #[inline]
        pub const fn reason(self) -> &'static __rt::str {
            __rt::Data::reason(&DATA, self as __rt::usize)
        }
    }
}

/// The lookups of a table in which an entry has a status.
fn by_status(span: Span) -> TokenStream {
    quote_spanned! {span=>
        /// The only code with this status, `None` where there is none or more than one.
        #[inline]
        pub const fn from_status(status_: __rt::u16) -> __rt::Option<Self> {
            __rt::from_status(status_)
        }

        /// All codes with this status, in the order of the document.
        #[inline]
        pub const fn with_status(status_: __rt::u16) -> &'static [Self] {
            __rt::with_status(status_)
        }
    }
}

/// The functions of an enum in which every entry has a status.
fn of_statuses(span: Span) -> TokenStream {
    let status = quote_spanned! {span=>
        /// The HTTP status.
        #[inline]
        pub const fn status(self) -> __rt::u16 {
            __rt::Data::status(&DATA, self as __rt::usize)
        }
    };
    let classes = [
        ("is_informational", 1_u16),
        ("is_success", 2),
        ("is_redirection", 3),
        ("is_client_error", 4),
        ("is_server_error", 5),
    ];
    let classes = classes.map(|(function, class)| {
        let function = Ident::new(function, span);
        let doc = format!(" Whether the status is one of {class}00 to {class}99.");
        let class = proc_macro2::Literal::u16_unsuffixed(class);
        quote_spanned! {span=>
            #[doc = #doc]
            #[inline]
            pub const fn #function(self) -> __rt::bool {
                __rt::Data::is_class(&DATA, self as __rt::usize, #class)
            }
        }
    });
    quote!(#status #(#classes)*)
}
