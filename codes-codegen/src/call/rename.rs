//! The option `rename`, which names variants by ID.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, Result};

use crate::call::value::{self, Pairs};
use crate::catalog::variant::Variant;

/// Parses `{ "2FA_REQUIRED": TwoFactor, 404: PageNotFound }`.
pub(crate) fn parse(input: ParseStream<'_>) -> Result<Vec<(String, Variant)>> {
    let pairs = Pairs {
        expected: "expected IDs with their names, such as `{ \"2FA_REQUIRED\": TwoFactor, 404: PageNotFound }`",
        key: |input| {
            let expected =
                "expected an ID: a code in quotes, such as `\"NOT_FOUND\"`, or a status, such as `404`";
            value::id(input, expected)
        },
        twice: |id| format!("`{id}` is renamed twice"),
        colon: "expected `: Name` after the ID",
        value: variant,
    };
    pairs.parse(input)
}

fn variant(input: ParseStream<'_>) -> Result<Variant> {
    let expected = "expected the name of a variant, without quotes, such as `NotFound`";
    let name = value::expect(input, expected, |input| input.call(Ident::parse_any).ok())?;
    Variant::from_name(&name.to_string()).ok_or_else(|| {
        let message = "expected the name of a variant: an upper-case letter, then letters and digits, at most 100 characters; `Self` \
                       and `ALL` are reserved";
        Error::new(name.span(), message)
    })
}
