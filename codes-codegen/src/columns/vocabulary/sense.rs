//! The senses of words in headers and headings. `en.txt` explains them.

/// Declares the senses with their names in the files of words.
macro_rules! senses {
    ($($sense:ident = $name:literal,)*) => {
        /// A sense of words in headers and headings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Sense {
            $($sense),*
        }

        /// The senses by their names in the files of words.
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
    Category = "category",
    Secret = "secret",
    Parameter = "parameter",
    Optional = "optional",
    DataType = "data type",
    BodyField = "body field",
    Error = "error",
    Response = "response",
    Business = "business",
    Internal = "internal",
    Not = "not",
    ThingWithCodes = "thing with codes",
    ThingWithStates = "thing with states",
    State = "state",
    Range = "range",
}

/// A set of senses, as bits.
pub(crate) type Senses = u32;

pub(crate) const fn bit(sense: Sense) -> Senses {
    1 << sense as u32
}

/// The senses of headers of messages, from best to worst.
pub(crate) const MESSAGE: [Sense; 3] = [Sense::Description, Sense::Message, Sense::Cause];
