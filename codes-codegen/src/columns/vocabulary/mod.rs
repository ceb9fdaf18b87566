//! The words of headers and headings, and their senses.
//!
//! People edit the `.txt` files, one for each language; `en.txt` explains them. A test writes `generated.rs` from them, because
//! parsing them in every build of a user would be slow.

mod generated;
pub(crate) mod sense;
#[cfg(test)]
mod tests;
pub(crate) mod words;

use std::sync::LazyLock;

use crate::columns::vocabulary::{generated::TERMS, sense::Senses};

/// The terms in scripts without spaces between words, collected on demand, because few documents need them.
pub(crate) static WITHOUT_SPACES: LazyLock<Vec<(&str, Senses)>> =
    LazyLock::new(|| TERMS.iter().filter(|(term, _)| is_without_spaces(term)).copied().collect());

/// Returns whether `text` contains a script without spaces between words.
pub(crate) fn is_without_spaces(text: &str) -> bool {
    text.chars().any(is_spaceless)
}

/// Returns whether `c` is from a script that can be written without spaces, such as Chinese, Japanese, Korean and Thai.
pub(crate) fn is_spaceless(c: char) -> bool {
    c > '\u{2e80}' || ('\u{e00}'..='\u{e7f}').contains(&c)
}

/// Returns the senses of a term in lower case, or none if it is unknown.
pub(crate) fn senses(term: &str) -> Senses {
    let found = TERMS.binary_search_by(|(other, _)| (*other).cmp(term)).ok();
    found.and_then(|at| TERMS.get(at)).map_or(0, |(_, senses)| *senses)
}

/// Returns the senses of the first of `words`, and those of all terms at the start of `words`.
pub(crate) fn senses_at(words: &[String]) -> (Senses, Senses) {
    let Some(first) = words.first() else { return (0, 0) };
    // The space sorts before all other characters, so the terms that begin with a word are adjacent.
    let start = TERMS.partition_point(|(term, _)| *term < first.as_str());
    let (mut of_first, mut of_all) = (0, 0);
    for (term, senses) in TERMS.iter().skip(start) {
        match term.strip_prefix(first.as_str()) {
            Some("") => of_first = *senses,
            Some(rest) if rest.starts_with(' ') => {
                let mut others = words.iter().skip(1);
                let fits =
                    rest.split(' ').skip(1).all(|word| others.next().is_some_and(|other| other == word));
                of_all |= if fits { *senses } else { 0 };
            }
            _ => break,
        }
    }
    (of_first, of_first | of_all)
}
