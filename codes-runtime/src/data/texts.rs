//! Many short strings in one long string.

/// The strings of all entries in one role, in the layout that the macro writes.
///
/// A long string costs the compiler and the linker as much as a short one: it needs no array of references and no relocations.
#[derive(Debug)]
pub enum Texts {
    /// All strings in one, and a list with the start of each string and the end of the last one.
    List(&'static str, &'static [u32]),
    /// The same with a packed list: four bytes each, in little-endian order.
    Packed(&'static str, &'static [u8]),
}

impl Texts {
    /// The strings of a role that the table does not have.
    pub const NONE: Texts = Texts::Packed("", b"");

    /// Returns the string at `index`, or an empty string if there is none.
    // Nothing here can panic, so that the machine code of users does not contain a panic.
    #[must_use]
    #[inline]
    pub const fn get(&self, index: usize) -> &'static str {
        let (start, end) = self.bounds_of(index);
        let Some((head, _)) = self.all().split_at_checked(end) else { return "" };
        let Some((_, text)) = head.split_at_checked(start) else { return "" };
        text
    }

    /// Returns the bytes of the string at `index`, or `None` if it is not `len` bytes long. It is for comparisons, so it does not
    /// check character boundaries.
    #[inline]
    pub(crate) const fn bytes(&self, index: usize, len: usize) -> Option<&'static [u8]> {
        let (start, end) = self.bounds_of(index);
        if end.wrapping_sub(start) != len {
            return None;
        }
        let Some((_, tail)) = self.all().as_bytes().split_at_checked(start) else { return None };
        match tail.split_at_checked(len) {
            Some((text, _)) => Some(text),
            None => None,
        }
    }

    /// Returns whether the string at `index` is not empty.
    #[inline]
    pub(crate) const fn is_filled(&self, index: usize) -> bool {
        let (start, end) = self.bounds_of(index);
        start < end
    }

    /// Returns all strings in one.
    #[inline]
    const fn all(&self) -> &'static str {
        let (Texts::List(all, _) | Texts::Packed(all, _)) = self;
        all
    }

    /// Returns the start and the end of the string at `index`.
    #[inline]
    const fn bounds_of(&self, index: usize) -> (usize, usize) {
        if index >= self.len() {
            return (0, 0);
        }
        (self.bound(index), self.bound(index + 1))
    }

    /// Returns the start of the string at `index`, or the end of the last one.
    #[inline]
    const fn bound(&self, index: usize) -> usize {
        match self {
            Texts::List(_, bounds) if index < bounds.len() => bounds[index] as usize,
            Texts::List(..) => 0,
            Texts::Packed(_, bounds) => {
                let (bounds, _) = bounds.as_chunks::<4>();
                if index < bounds.len() { u32::from_le_bytes(bounds[index]) as usize } else { 0 }
            }
        }
    }

    /// Returns the number of strings.
    #[inline]
    pub(crate) const fn len(&self) -> usize {
        let bounds = match self {
            Texts::List(_, bounds) => bounds.len(),
            Texts::Packed(_, bounds) => bounds.len() / 4,
        };
        bounds.saturating_sub(1)
    }

    /// Returns all strings in order.
    pub(crate) fn iter(&'static self) -> impl Iterator<Item = &'static str> {
        (0..self.len()).map(|index| self.get(index))
    }

    /// Returns the string at `index`, or `None` if it is empty.
    #[inline]
    pub(crate) const fn get_filled(&self, index: usize) -> Option<&'static str> {
        let text = self.get(index);
        if text.is_empty() { None } else { Some(text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static TEXTS: Texts = Texts::List("oneüthree", &[0, 3, 3, 5, 10]);

    #[test]
    fn texts_are_found_at_their_index() {
        assert_eq!([0, 1, 2, 3].map(|index| TEXTS.get(index)), ["one", "", "ü", "three"]);
        assert!(TEXTS.iter().eq(["one", "", "ü", "three"]));
    }

    #[test]
    fn missing_strings_are_empty() {
        assert_eq!([4, usize::MAX].map(|index| TEXTS.get(index)), [""; 2]);
        assert_eq!(TEXTS.get_filled(1), None);
    }

    #[test]
    fn invalid_bounds_give_empty_strings() {
        assert_eq!(Texts::List("ü", &[0, 1]).get(0), "");
        assert_eq!(Texts::List("a", &[1, 0]).get(0), "");
        assert_eq!(Texts::List("a", &[]).get(0), "");
        assert_eq!(Texts::Packed("a", b"\0\0\0\0\x01\0\0").get(0), "");
    }
}
