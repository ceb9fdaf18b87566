//! What the words of headers and headings say: `en.txt` explains each sense.

/// Declares the senses, each with the name that the files of words use.
macro_rules! senses {
    ($($sense:ident = $name:literal,)*) => {
        /// A sense that words of headers and headings have.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Sense {
            $($sense),*
        }

        /// The senses by the names that the files of words use.
        #[cfg(test)]
        pub(crate) const NAMES: &[(&str, Sense)] = &[$(($name, Sense::$sense)),*];
    };
}

senses! {
    Http = "http",
    AboutHttp = "about http",
    Status = "status",
    MaybeStatus = "maybe status",
    Code = "code",
    MaybeCode = "maybe code",
    Name = "name",
    Number = "number",
    RowNumber = "row number",
    Description = "description",
    Message = "message",
    Cause = "cause",
    Reason = "reason",
    Ignored = "ignored",
    Parameter = "parameter",
    Optional = "optional",
    DataType = "data type",
    BodyField = "body field",
    Error = "error",
    Business = "business",
    Internal = "internal",
    Not = "not",
    ThingWithCodes = "thing with codes",
    ThingWithStates = "thing with states",
    State = "state",
    Range = "range",
}

/// Several senses, each a bit.
pub(crate) type Senses = u32;

pub(crate) const fn bit(sense: Sense) -> Senses {
    1 << sense as u32
}

/// The senses of the headers of messages, the best first.
pub(crate) const MESSAGE: [Sense; 3] = [Sense::Description, Sense::Message, Sense::Cause];
