//! What generated code names.

pub mod __private;
mod enumeration;
mod error;
