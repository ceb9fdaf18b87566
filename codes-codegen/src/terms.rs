//! What each term of headers and headings says.
//!
//! People edit `words.rs`, sense by sense. The table that is read is made of it by a test: making it anew at each build of a
//! user would cost more than all that is looked up in it.

mod table;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::sense::Senses;

use table::TERMS;

/// How many words the longest term has.
pub(crate) const LONGEST: usize = 3;

/// The terms that are written without spaces between words. Few documents need them.
pub(crate) static WITHOUT_SPACES: LazyLock<Vec<(&str, Senses)>> =
    LazyLock::new(|| TERMS.iter().filter(|(term, _)| is_without_spaces(term)).copied().collect());

/// Whether `text` holds a script that is written without spaces between words, as Chinese, Japanese and Korean are or may
/// be, and Thai is.
pub(crate) fn is_without_spaces(text: &str) -> bool {
    text.chars().any(is_spaceless)
}

/// Whether `c` is of such a script.
pub(crate) fn is_spaceless(c: char) -> bool {
    c > '\u{2e80}' || ('\u{e00}'..='\u{e7f}').contains(&c)
}

/// How many terms are looked up before a table by hash is worth making. Few documents ask for so many.
const MANY: usize = 2000;

static ASKED: AtomicUsize = AtomicUsize::new(0);
static BY_HASH: LazyLock<HashMap<&str, Senses>> = LazyLock::new(|| TERMS.iter().copied().collect());

/// The senses of a term in small letters, none where it is not known.
pub(crate) fn senses(term: &str) -> Senses {
    if ASKED.fetch_add(1, Ordering::Relaxed) >= MANY {
        return BY_HASH.get(term).copied().unwrap_or_default();
    }
    let found = TERMS.binary_search_by(|(other, _)| (*other).cmp(term)).ok();
    found.and_then(|at| TERMS.get(at)).map_or(0, |(_, senses)| *senses)
}
