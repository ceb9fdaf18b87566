//! Many short texts as one.

/// The texts of all entries in one role, laid out as the macro writes them.
///
/// One long text costs the compiler and the linker what one short text does: no array of references, no relocation.
#[derive(Debug)]
pub enum Texts {
    /// The texts as one, and a list of where each begins and the last one ends.
    List(&'static str, &'static [u32]),
    /// The same, packed: four bytes each, the lowest one first.
    Packed(&'static str, &'static [u8]),
}

impl Texts {
    /// No texts: those of a role that the table does not have.
    pub const NONE: Texts = Texts::Packed("", b"");

    /// The text at `index`, empty where there is none.
    // Nothing here can panic, so that no panic remains in the machine code of any user.
    #[must_use]
    #[inline]
    pub const fn get(&self, index: usize) -> &'static str {
        let (start, end) = self.bounds_of(index);
        let Some((head, _)) = self.all().split_at_checked(end) else { return "" };
        let Some((_, text)) = head.split_at_checked(start) else { return "" };
        text
    }

    /// The bytes of the text at `index`, for comparing: where characters begin is of no matter to that. `None` where it is
    /// not `len` bytes long.
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

    /// Whether the text at `index` is other than empty.
    #[inline]
    pub(crate) const fn is_filled(&self, index: usize) -> bool {
        let (start, end) = self.bounds_of(index);
        start < end
    }

    /// All texts as one.
    #[inline]
    const fn all(&self) -> &'static str {
        let (Texts::List(all, _) | Texts::Packed(all, _)) = self;
        all
    }

    /// Where the text at `index` begins and ends.
    #[inline]
    const fn bounds_of(&self, index: usize) -> (usize, usize) {
        if index >= self.len() {
            return (0, 0);
        }
        (self.bound(index), self.bound(index + 1))
    }

    /// The bound at `index`.
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

    /// How many texts there are.
    #[inline]
    pub(crate) const fn len(&self) -> usize {
        let bounds = match self {
            Texts::List(_, bounds) => bounds.len(),
            Texts::Packed(_, bounds) => bounds.len() / 4,
        };
        bounds.saturating_sub(1)
    }

    /// The texts in order.
    pub(crate) fn iter(&'static self) -> impl Iterator<Item = &'static str> {
        (0..self.len()).map(|index| self.get(index))
    }

    /// The text at `index`, `None` where it is empty.
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
    fn what_is_not_there_is_empty() {
        assert_eq!([4, usize::MAX].map(|index| TEXTS.get(index)), [""; 2]);
        assert_eq!(TEXTS.get_filled(1), None);
    }

    #[test]
    fn bounds_that_fit_no_text_give_none() {
        assert_eq!(Texts::List("ü", &[0, 1]).get(0), "");
        assert_eq!(Texts::List("a", &[1, 0]).get(0), "");
        assert_eq!(Texts::List("a", &[]).get(0), "");
        assert_eq!(Texts::Packed("a", b"\0\0\0\0\x01\0\0").get(0), "");
    }
}
