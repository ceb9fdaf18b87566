//! The words of headers and headings, and what each says.
//!
//! People edit the `.txt` files, one a language; `en.txt` explains them. A test writes `generated.rs` from them: reading
//! them in each build of a user would cost more than all lookups.

mod generated;
pub(crate) mod sense;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use crate::columns::vocabulary::{generated::TERMS, sense::Senses};

/// The terms that are written without spaces between words. Few documents need them.
pub(crate) static WITHOUT_SPACES: LazyLock<Vec<(&str, Senses)>> =
    LazyLock::new(|| TERMS.iter().filter(|(term, _)| is_without_spaces(term)).copied().collect());

/// Whether `text` holds a script that is written without spaces between words.
pub(crate) fn is_without_spaces(text: &str) -> bool {
    text.chars().any(is_spaceless)
}

/// Whether `c` is of such a script, as Chinese, Japanese and Korean are or may be, and Thai is.
pub(crate) fn is_spaceless(c: char) -> bool {
    c > '\u{2e80}' || ('\u{e00}'..='\u{e7f}').contains(&c)
}

/// The senses of a term in small letters, none where it is not known.
pub(crate) fn senses(term: &str) -> Senses {
    let found = TERMS.binary_search_by(|(other, _)| (*other).cmp(term)).ok();
    found.and_then(|at| TERMS.get(at)).map_or(0, |(_, senses)| *senses)
}

/// The senses of the first of `words`, and those of all terms of one word or more that `words` begin with.
pub(crate) fn senses_at(words: &[String]) -> (Senses, Senses) {
    let Some(first) = words.first() else { return (0, 0) };
    // A blank comes before all other characters of terms, so that those that begin with a word stand together.
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
