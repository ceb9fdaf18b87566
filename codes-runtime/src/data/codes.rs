//! The codes of all entries.

use crate::data::index::Index;
use crate::data::texts::Texts;

/// The codes of all entries, depending on their relation to the IDs.
#[derive(Debug)]
pub enum Codes {
    /// The codes are the IDs.
    Ids,
    /// The codes are IDs. The ID of an entry without a code is its number or status.
    SomeIds(Texts),
    /// The codes are not IDs, and have their own index.
    Apart(Texts, Index),
}
