//! What a word was meant to be.

/// The one of `known` that is hardly different from `word`, `None` where they all are something else.
pub(crate) fn nearest<T: AsRef<str>>(word: &str, known: impl IntoIterator<Item = T>) -> Option<T> {
    let distance = |known: &T| strsim::damerau_levenshtein(word, known.as_ref());
    let near = known.into_iter().filter(|known| distance(known) <= known.as_ref().len() / 3);
    near.min_by_key(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_near() {
        assert_eq!(nearest("renames", ["crate", "rename"]), Some("rename"));
        assert_eq!(nearest("rneame", ["crate", "rename"]), Some("rename"));
        assert_eq!(nearest("colour", ["crate", "rename"]), None);
        assert_eq!(nearest("", ["crate", "rename"]), None);
    }
}
