//! A framework whose feature is off.

pub use crate::__nothing as glue;
