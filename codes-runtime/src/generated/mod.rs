//! Everything that generated code names.

pub mod __private; // all names that generated code uses
mod enumeration; // the traits of an enum of codes
mod error; // the type that the option `error` generates
mod parameters; // the functions of codes with parameters
