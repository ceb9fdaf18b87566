//! The code that a text nearly is.

use crate::data::texts::Texts;

/// The longest text that is compared, in bytes: that of the longest code.
const LONGEST: usize = 100;

/// The id that differs from `text` in the fewest bytes, if in no more than a third of its own.
///
/// Capitals do not count as a difference.
pub(crate) fn nearest(ids: &'static Texts, text: &str) -> Option<&'static str> {
    let scored = ids.iter().filter_map(|id| {
        let most = id.len() / 3;
        // A text that is much shorter or longer need not be compared at all.
        let distance = (id.len().abs_diff(text.len()) <= most).then(|| distance(id, text))??;
        (distance <= most).then_some((distance, id))
    });
    scored.min_by_key(|(distance, _)| *distance).map(|(_, id)| id)
}

/// How many bytes must be replaced, put in or taken out to make `right` of `left` (Levenshtein), without allocating;
/// `None` where one of them is longer than a code.
fn distance(left: &str, right: &str) -> Option<usize> {
    // In each step `row[i]` is the distance of the first `i` bytes of `left` to the bytes of `right` read so far.
    let mut row: [usize; LONGEST + 1] = core::array::from_fn(|index| index);
    if right.len() > LONGEST {
        return None;
    }
    let row = row.get_mut(..=left.len())?;
    for b in right.bytes() {
        let mut diagonal = *row.first()?;
        *row.first_mut()? += 1;
        let mut previous = *row.first()?;
        for (cell, a) in row.iter_mut().skip(1).zip(left.bytes()) {
            let replaced = diagonal + usize::from(!a.eq_ignore_ascii_case(&b));
            diagonal = *cell;
            *cell = replaced.min(diagonal + 1).min(previous + 1);
            previous = *cell;
        }
    }
    row.last().copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    #[test]
    fn the_distance_is_that_of_levenshtein() {
        let long = String::from_utf8(std::vec![b'x'; 101]).unwrap();
        for (left, right, expected) in [
            ("", "", Some(0)),
            ("kitten", "sitting", Some(3)),
            ("", "abc", Some(3)),
            ("abc", "", Some(3)),
            ("NOT_FOUND", "not_found", Some(0)),
            (&long, "x", None),
            ("x", &long, None),
        ] {
            assert_eq!(distance(left, right), expected, "{left} {right}");
        }
    }
}
