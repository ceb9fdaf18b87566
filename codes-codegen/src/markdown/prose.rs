//! A reason or message: its text, and how it is shown in doc comments.

/// A sentence or phrase for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The text a reader of the document sees, on one line.
    pub text: String,
    /// The same as Markdown that can do no harm: emphasis, code and links to the web are kept, and all else is text.
    pub markdown: String,
}
