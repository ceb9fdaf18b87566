//! What can be wrong with a document, a file a subject, from the whole to its parts.

pub(crate) mod document;
pub(crate) mod size;

pub(crate) mod table;

pub(crate) mod column;

pub(crate) mod lost_row;
pub(crate) mod row;

pub(crate) mod cell;
pub(crate) mod key;

pub(crate) mod duplicate;

pub(crate) mod option;
pub(crate) mod warning;

mod edit; // what fixes of several subjects have in common
