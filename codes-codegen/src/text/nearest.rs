//! Finds the known string that is closest to a misspelt one.
//!
//! `codes-codegen/src/text/nearest.rs` and `codes-runtime/src/catalog/nearest.rs` are the same file, and so are the two
//! `hash.rs`. Neither crate can depend on the other, a shared crate would be one more for every user to build, and symbolic links
//! do not work with `cargo package` and git on every system. A test compares the copies.

/// The maximum length of strings that are compared, in characters: the maximum length of a code.
const LONGEST: usize = 100;

/// Returns the string of `known` with the smallest distance to `text`, if this is at most a third of its length.
///
/// A swap of two neighbours counts as one change. ASCII case is ignored.
pub(crate) fn nearest<T: AsRef<str>>(text: &str, known: impl IntoIterator<Item = T>) -> Option<T> {
    let length = text.chars().count();
    let scored = known.into_iter().filter_map(|known| {
        let other = known.as_ref().chars().count();
        let most = other / 3;
        // The difference in length is a lower bound of the distance.
        let is_comparable = length.abs_diff(other) <= most && length.max(other) <= LONGEST;
        let distance = if is_comparable { distance(text, known.as_ref())? } else { return None };
        (distance <= most).then_some((distance, known))
    });
    scored.min_by_key(|(distance, _)| *distance).map(|(_, known)| known)
}

/// Returns the optimal string alignment distance between `left` and `right`, the number of characters to replace, insert, delete or
/// swap with the next one, or `None` if one of them is too long. It does not allocate.
fn distance(left: &str, right: &str) -> Option<usize> {
    let are_same = |a: char, b: char| a.eq_ignore_ascii_case(&b);
    // `row[i]` is the distance between the first `i` characters of `left` and the characters of `right` read so far.
    let mut row: [usize; LONGEST + 1] = core::array::from_fn(|index| index);
    let mut above = row;
    let mut last_b = None;
    for b in right.chars() {
        let before = above;
        above = row;
        *row.first_mut()? += 1;
        let mut last_a = None;
        for (x, a) in left.chars().enumerate() {
            let mut least = above.get(x)? + usize::from(!are_same(a, b));
            least = least.min(above.get(x + 1)? + 1).min(row.get(x)? + 1);
            if last_b.is_some_and(|b| are_same(a, b)) && last_a.is_some_and(|a| are_same(a, b)) {
                least = least.min(before.get(x.checked_sub(1)?)? + 1);
            }
            *row.get_mut(x + 1)? = least;
            last_a = Some(a);
        }
        last_b = Some(b);
    }
    row.get(left.chars().count()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_counts_characters_and_swaps() {
        for (left, right, expected) in [
            ("", "", 0),
            ("kitten", "sitting", 3),
            ("", "abc", 3),
            ("abc", "", 3),
            ("NOT_FOUND", "not_found", 0),
            ("skpi", "skip", 1),
            ("SKPI", "skip", 1),
            ("ab", "ba", 1),
            ("错误码", "错误吗", 1),
        ] {
            assert_eq!(distance(left, right), Some(expected), "{left} {right}");
        }
    }

    #[test]
    fn the_nearest_is_near() {
        assert_eq!(nearest("renames", ["crate", "rename"]), Some("rename"));
        assert_eq!(nearest("rneame", ["crate", "rename"]), Some("rename"));
        assert_eq!(nearest("RENAME", ["crate", "rename"]), Some("rename"));
        assert_eq!(nearest("colour", ["crate", "rename"]), None);
        assert_eq!(nearest("", ["crate", "rename"]), None);
        // Three characters, which are nine bytes, allow a distance of one.
        assert_eq!(nearest("错误吗", ["状态码", "错误码"]), Some("错误码"));
        assert_eq!(nearest("错吴吗", ["错误码"]), None);
    }

    #[test]
    fn texts_longer_than_codes_are_not_compared() {
        let long = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
        assert_eq!((long.len(), distance(long, long)), (101, None));
        assert_eq!(nearest(long, [long]), None);
        assert_eq!(nearest(&long[1..], [&long[1..]]), Some(&long[1..]));
    }
}
