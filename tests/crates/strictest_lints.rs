//! All lints that a strict team denies.
//!
//! clippy

#![forbid(unsafe_code, dead_code, unused, missing_docs, unreachable_code)]
#![deny(warnings, clippy::all, clippy::pedantic, clippy::nursery)]
#![deny(
    absolute_paths_not_starting_with_crate,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    non_ascii_idents,
    redundant_imports,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unnameable_types,
    unreachable_pub,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]
#![deny(
    clippy::absolute_paths,
    clippy::arbitrary_source_item_ordering,
    clippy::as_conversions,
    clippy::default_numeric_fallback,
    clippy::expect_used,
    clippy::implicit_return,
    clippy::indexing_slicing,
    clippy::integer_division,
    clippy::min_ident_chars,
    clippy::missing_docs_in_private_items,
    clippy::missing_inline_in_public_items,
    clippy::missing_trait_methods,
    clippy::multiple_inherent_impl,
    clippy::panic,
    clippy::single_call_fn,
    clippy::std_instead_of_core,
    clippy::unwrap_used
)]

codes_runtime::codes!("spec/http_response_codes.md", error = HttpError);

codes_runtime::codes! {
    /// An enum with a function of nine arguments.
    pub enum Value = "spec/value_codes.md",
    parameters = {
        id: u64,
        name: &str,
        match: String,
        self: &'static str,
        Crate: Cow<'static, str>,
        failure: Box<str>,
        f: f64,
        number: i128,
        _1: u8,
        HTTPStatus: char,
    },
    error = ValueError,
}

/// A private module, with an enum whose functions are not used.
#[forbid(clippy::all, clippy::pedantic, clippy::nursery)]
mod few {
    codes_runtime::codes! {
        /// An enum with functions of two arguments.
        enum Sale = "spec/order_errors.md", parameters = { id: u64, owner: &str }, error = SaleError
    }
}

/// A private module, with variants that begin with the name of their enum.
mod private {
    codes_runtime::codes! {
        /// Each variant begins with `Order`.
        pub(crate) enum Order = "spec/names_alike.md"
    }

    codes_runtime::codes! {
        /// A private enum.
        enum Queue = "spec/names_alike.md"
    }

    codes_runtime::codes! {
        /// An enum that is not public and not completely used.
        pub(crate) enum Code = "spec/http_response_codes.md", error = CodeError, extra = ["Result"]
    }
}

use std::borrow::Cow;

/// Uses the module.
#[must_use]
#[inline]
#[expect(clippy::implicit_return, reason = "this is not generated")]
pub const fn private() -> u16 {
    private::Code::NotFound.status()
}
