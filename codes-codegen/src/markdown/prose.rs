//! Reasons and messages: text, and Markdown for doc comments.

/// A reason or message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The text that readers see, on one line.
    pub text: String,
    /// The same as Markdown that is safe in doc comments: emphasis, code and links to the web, and everything else as text.
    pub markdown: String,
}
