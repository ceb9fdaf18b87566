//! Reasons and messages: text, and Markdown for doc comments.

use crate::text::placeholder::Placeholders;

/// A reason or message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The text that readers see, on one line.
    pub text: String,
    /// The same as Markdown that is safe in doc comments: emphasis, code and links to the web, and everything else as text.
    pub markdown: String,
    /// The placeholders in `text`.
    pub(crate) placeholders: Placeholders,
}

impl Prose {
    /// Returns the names in braces, such as `id` in `Order {id} was not found.`
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.placeholders.iter().filter_map(|placeholder| placeholder.name(&self.text))
    }
}
