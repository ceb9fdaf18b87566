//! The rules: all checks, with a file for each subject.

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

mod edit; // edits that several fixes share
