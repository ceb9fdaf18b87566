//! What the words of headers and headings say.

/// A sense that words of headers and headings have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// HTTP itself.
    Http,
    /// What says that the numbers below a heading are those of HTTP.
    AboutHttp,
    /// A column headed by one of these holds statuses, if its cells do.
    Status,
    /// A column headed by one of these may hold statuses, if its cells do beyond doubt.
    MaybeStatus,
    /// A column headed by one of these, or by an [`ErrorName`](Self::ErrorName), holds codes, or numbers in their place.
    Codes,
    /// See [`Codes`](Self::Codes). Sentences may have these headers too.
    ErrorName,
    /// A column headed by one of these holds codes, if its cells are written as codes are.
    Name,
    /// A column headed by one of these holds numbers, if its cells do.
    Number,
    /// A column headed by one of these counts rows.
    Counter,
    /// A column headed by one of these holds the messages.
    Description,
    /// So does one of these; beside a description it is the short text.
    Sentence,
    /// So does one of these, where there is none of the others: when it is sent.
    Cause,
    /// A column headed by one of these holds the reasons.
    Reason,
    /// A column headed by one of these is never read: it says where it happened or what to do, not what it is.
    Never,
    /// A table whose first column is headed by one of these lists what a request may say, not what comes back.
    Parameter,
    /// A table with a column that is headed by nothing but one of these does so too.
    Optional,
    /// A column of these says of what type a field is.
    DataType,
    /// What a body of an answer holds beside others of these is a field of it.
    Field,
    /// A word of these in the header of a role, or in the heading above, makes a table one of response codes.
    Error,
    /// Numbers that are called so are those of an application, and none of HTTP.
    Own,
    /// So may those that are called so be; below a header that says *status* they are those of HTTP even so.
    Inner,
    /// What takes back, or sets against, what is said of HTTP.
    Not,
    /// Codes of one of these are no codes of answers.
    Thing,
    /// Of one of these there may be errors, but its states and types are none.
    Entity,
    /// What is said of those.
    State,
    /// A column headed by one of these and a word for codes lists ranges of them, which are no codes.
    Range,
}

/// Several senses, each a bit.
pub(crate) type Senses = u32;

/// The bit of a sense.
pub(crate) const fn bit(sense: Sense) -> Senses {
    1 << sense as u32
}

/// What a message may be headed by, the best first.
pub(crate) const MESSAGE: [Sense; 3] = [Sense::Description, Sense::Sentence, Sense::Cause];
