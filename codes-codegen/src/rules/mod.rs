//! What can be wrong with a document, a file a subject.

pub(crate) mod column;
pub(crate) mod document;
pub(crate) mod duplicate;
pub(crate) mod key;
pub(crate) mod lost_row;
pub(crate) mod option;
pub(crate) mod remedy;
pub(crate) mod row;
pub(crate) mod size;
pub(crate) mod table;
pub(crate) mod warning;
pub(crate) mod weight;
