//! A failure whose message has its values.

use alloc::string::String;
use core::error::Error;
use core::fmt::{self, Display, Write as _};
use core::ops::Deref;

#[cfg(feature = "json")]
use serde_core::Serialize;
#[cfg(feature = "json")]
use serde_json::Value;

use crate::catalog::Catalog;
use crate::data::parameters::{Parameters, Part};
use crate::failure::Failure;
use crate::failure::build::Build;
use crate::failure::occurrence::More;

/// A type of values for messages: any that can be displayed and, with the feature `json`, serialized.
///
/// The message has the value as [`Display`] writes it, and the body has a field with the value as serde writes it.
#[cfg_attr(
    feature = "json",
    diagnostic::on_unimplemented(
        message = "`{Self}` cannot be the value of a parameter",
        label = "this type must be `Display` and `serde::Serialize`",
        note = "many crates have a feature `serde`, which implements `Serialize` for their types"
    )
)]
#[cfg_attr(
    not(feature = "json"),
    diagnostic::on_unimplemented(
        message = "`{Self}` cannot be the value of a parameter",
        label = "this type must be `Display`"
    )
)]
pub trait Parameter: Display {
    /// Returns the value for the body.
    #[cfg(feature = "json")]
    fn value(&self) -> Value;
}

// Otherwise the compiler reports each missing trait, and lists other types.
#[diagnostic::do_not_recommend]
#[cfg(feature = "json")]
impl<T: Display + Serialize + ?Sized> Parameter for T {
    fn value(&self) -> Value {
        // A map whose keys are not strings and an integer beyond 64 bits, for example, have no JSON value.
        serde_json::to_value(self).unwrap_or_else(|_| Value::String(alloc::format!("{self}")))
    }
}

#[diagnostic::do_not_recommend]
#[cfg(not(feature = "json"))]
impl<T: Display + ?Sized> Parameter for T {}

/// A value in an argument of a generated function. Clippy reports functions with plain references to some types.
#[derive(Debug)]
pub struct Borrowed<'a, T: ?Sized>(pub &'a T);

/// A [`Failure`] with the values of its message, which the function of a code with parameters returns. `N` is the place of the code
/// in the enum.
///
/// It has the functions of a failure and of [`Build`], and converts into a failure and into the type of the option `error`, also
/// with `?`.
///
/// ```
/// use codes_runtime::{Failure, prelude::*};
///
/// codes_runtime::codes!(pub enum Code = "spec/order_errors.md", parameters = { id: u64, owner: &str });
///
/// fn order(id: u64) -> Result<(), Failure<Code>> {
///     Err(Code::order_missing(id, "Ada").detail("it was deleted"))?
/// }
///
/// let failure = order(7).unwrap_err();
/// assert_eq!(failure.to_string(), "Order 7 of Ada was not found. (it was deleted)");
/// # #[cfg(feature = "json")]
/// assert_eq!(failure.get_field("id"), Some(&7.into()));
/// ```
pub struct Filled<C, const N: u16>(Failure<C>);

/// Returns the failure with `code` and the values of its message, in the order of the names in its entry.
#[must_use]
pub fn filled<C: Catalog, const N: u16>(code: C, values: &[&dyn Parameter]) -> Filled<C, N> {
    let mut failure = Failure::from(code);
    let (index, message) = (code.__index(), C::__DATA.message(code.__index()));
    fill(failure.more(), C::__PARAMETERS, index, message, values);
    Filled(failure)
}

/// Sets the message of the entry at `index` and the fields with `values`.
fn fill(more: &mut More, parameters: &Parameters, index: usize, message: &str, values: &[&dyn Parameter]) {
    let mut filled = String::new();
    parameters.split(index, message, |part| match part {
        Part::Text(text) => filled.push_str(text),
        Part::Value(at) => {
            // If the `Display` of a value fails, the message has what it wrote.
            let _ = values.get(at).map_or(Ok(()), |value| write!(filled, "{value}"));
        }
    });
    more.message = Some(filled.into());
    #[cfg(feature = "json")]
    for (name, value) in parameters.names(index).iter().zip(values) {
        more.fields.push((alloc::borrow::Cow::Borrowed(name), value.value()));
    }
}

impl<C: Catalog, const N: u16> Build for Filled<C, N> {
    type Code = C;
    type Built = Self;

    fn into_failure(self) -> Failure<C> {
        self.0
    }

    fn __with(mut self, change: impl FnOnce(&mut Failure<C>)) -> Self {
        change(&mut self.0);
        self
    }
}

impl<C, const N: u16> From<Filled<C, N>> for Failure<C> {
    fn from(filled: Filled<C, N>) -> Self {
        filled.0
    }
}

impl<C, const N: u16> Deref for Filled<C, N> {
    type Target = Failure<C>;

    fn deref(&self) -> &Failure<C> {
        &self.0
    }
}

impl<C: Catalog, const N: u16> fmt::Display for Filled<C, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<C: Catalog, const N: u16> fmt::Debug for Filled<C, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<C: Catalog, const N: u16> Error for Filled<C, N> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}
