//! What each term of headers and headings says.
//!
//! People edit `words.rs`, sense by sense. The table that is read is made of it by a test: making it anew at each build of a
//! user would cost more than all that is looked up in it.

mod table;
#[cfg(test)]
mod tests;

use crate::sense::Senses;

pub(crate) use table::TERMS;

/// How many words the longest term has.
pub(crate) const LONGEST: usize = 3;

/// The senses of a term in small letters, none where it is not known.
pub(crate) fn senses(term: &str) -> Senses {
    let found = TERMS.binary_search_by(|(other, _)| (*other).cmp(term)).ok();
    found.and_then(|at| TERMS.get(at)).map_or(0, |(_, senses)| *senses)
}
