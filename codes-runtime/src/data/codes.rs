//! The codes of all entries.

use crate::data::index::Index;
use crate::data::texts::Texts;

/// The codes of all entries, by what they have to do with the ids.
#[derive(Debug)]
pub enum Codes {
    /// The codes are the ids.
    Ids,
    /// The codes are ids; an entry with an empty one has a number or status as its id.
    SomeIds(Texts),
    /// The codes are not ids, and have an index of their own.
    Apart(Texts, Index),
}
