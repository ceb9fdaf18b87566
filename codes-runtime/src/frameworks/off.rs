//! The module of a framework whose feature is off.

pub use crate::{__nothing as glue, __nothing as glue_parameters};
