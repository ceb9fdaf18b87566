//! The parameters of messages.

use crate::data::texts::Texts;

/// The parameters of the messages of all entries, in the layout that the macro writes.
#[derive(Debug)]
pub struct Parameters {
    /// The lists of names. Messages with the same names share one.
    pub names: &'static [&'static [&'static str]],
    /// Where the values go in messages.
    pub places: Places,
    /// What an entry with parameters sends without values: the reason, otherwise the phrase of its status, otherwise its ID. Empty
    /// for an entry without parameters.
    pub bare: Texts,
}

/// The places of parameters in messages, sorted by entry and offset. Each consists of four numbers: the index of the entry, the
/// index of its list of names, the index of the name in this list, and the offset of the parameter in the message.
#[derive(Debug)]
pub enum Places {
    /// A list of places.
    List(&'static [[u16; 4]]),
    /// The same, packed: two bytes each number, in little-endian order.
    Packed(&'static [u8]),
}

/// The place of a parameter in a message.
#[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "without `alloc`, messages are not filled in"))]
#[derive(Clone, Copy)]
struct Place {
    entry: u16,
    list: u16,
    name: u16,
    offset: u16,
}

impl Parameters {
    /// The parameters of a table without any.
    pub const NONE: Parameters = Parameters { names: &[], places: Places::List(&[]), bare: Texts::NONE };

    /// Returns the names of the parameters of the entry at `index`, in the order of the arguments.
    pub(crate) fn names(&self, index: usize) -> &'static [&'static str] {
        // Most entries have none, and this is faster to find out.
        if !self.bare.is_filled(index) {
            return &[];
        }
        let list = self.places.of(index).next().and_then(|place| self.names.get(usize::from(place.list)));
        list.copied().unwrap_or_default()
    }

    /// Calls `then` with each part of `message`, the message of the entry at `index`: text, or the index of a parameter.
    #[cfg(feature = "alloc")]
    pub(crate) fn split(&self, index: usize, message: &str, mut then: impl FnMut(Part<'_>)) {
        let names = self.names(index);
        let mut end = 0;
        for Place { name, offset, .. } in self.places.of(index) {
            let (name, start) = (usize::from(name), usize::from(offset));
            then(Part::Text(message.get(end..start).unwrap_or_default()));
            then(Part::Value(name));
            // The name is in braces.
            end = start + names.get(name).map_or(0, |name| name.len() + 2);
        }
        then(Part::Text(message.get(end..).unwrap_or_default()));
    }
}

/// A part of a message.
#[cfg(feature = "alloc")]
pub(crate) enum Part<'a> {
    Text(&'a str),
    /// The value of the parameter at this index in the list of names.
    Value(usize),
}

impl Places {
    /// Returns the places in the message of the entry at `index`.
    fn of(&self, index: usize) -> impl Iterator<Item = Place> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let is_before = self.get(middle).is_some_and(|place| usize::from(place.entry) < index);
            (low, high) = if is_before { (middle + 1, high) } else { (low, middle) };
        }
        (low..).map_while(|at| self.get(at)).take_while(move |place| usize::from(place.entry) == index)
    }

    fn len(&self) -> usize {
        match self {
            Places::List(places) => places.len(),
            Places::Packed(bytes) => bytes.len() / 8,
        }
    }

    fn get(&self, at: usize) -> Option<Place> {
        let [entry, list, name, offset] = match self {
            Places::List(places) => *places.get(at)?,
            Places::Packed(bytes) => {
                let (numbers, _) = bytes.as_chunks::<2>();
                let (places, _) = numbers.as_chunks::<4>();
                places.get(at)?.map(u16::from_le_bytes)
            }
        };
        Some(Place { entry, list, name, offset })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static LIST: Parameters = Parameters {
        names: &[&["id", "owner"], &["id"]],
        places: Places::List(&[[1, 0, 1, 0], [1, 0, 0, 12], [3, 1, 0, 6]]),
        bare: Texts::List("Not foundConflict", &[0, 0, 9, 9, 17]),
    };
    static PACKED: Parameters = Parameters {
        names: &[&["id", "owner"], &["id"]],
        places: Places::Packed(b"\x01\0\0\0\x01\0\0\0\x01\0\0\0\0\0\x0c\0\x03\0\x01\0\0\0\x06\0"),
        bare: Texts::List("Not foundConflict", &[0, 0, 9, 9, 17]),
    };

    #[test]
    fn names_are_those_of_the_entry() {
        for data in [&LIST, &PACKED] {
            assert_eq!([0, 2, 4, usize::MAX].map(|index| data.names(index)), [&[] as &[&str]; 4]);
            assert_eq!(data.names(1), ["id", "owner"]);
            assert_eq!(data.names(3), ["id"]);
        }
        assert_eq!(Parameters::NONE.names(0), &[] as &[&str]);
    }

    #[cfg(feature = "alloc")]
    #[test]
    fn messages_are_split_at_their_parameters() {
        use alloc::string::String;
        use core::fmt::Write as _;

        for data in [&LIST, &PACKED] {
            let mut all = String::new();
            data.split(1, "{owner} has {id}.", |part| match part {
                Part::Text(text) => write!(all, "<{text}>").unwrap(),
                Part::Value(index) => write!(all, "{index}").unwrap(),
            });
            assert_eq!(all, "<>1< has >0<.>");
        }
    }
}
