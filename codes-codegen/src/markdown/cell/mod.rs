//! A cell of a table: its text, its Markdown and its flaws.

mod address;
pub(crate) mod builder;
mod emphasis;
pub(crate) mod flaw;
mod formatting;

use crate::markdown::cell::flaw::{Flaw, FlawKind};
use crate::markdown::prose::Prose;
use crate::source::Span;
use crate::text::{class::Classes, dash, escape, placeholder::Placeholders};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The cell without its pipes and the blanks around its text. An empty cell is only the blanks.
    pub(crate) span: Span,
    /// The text that readers see: without formatting, with entities resolved, and with single spaces.
    pub(crate) text: String,
    /// The offset of the text in the page, if the page contains it literally.
    pub(crate) verbatim: Option<usize>,
    pub(crate) classes: Classes,
    /// The text with its formatting, as Markdown that is safe in doc comments.
    pub(crate) markdown: String,
    /// The Markdown before and after the first dash, if no formatting spans it.
    pub(crate) halves: Option<Box<[String; 2]>>,
    pub(crate) placeholders: Placeholders,
    pub(crate) flaws: Vec<Flaw>,
}

impl Cell {
    /// Returns the text, or `None` if the cell is empty or has only a placeholder such as `-` or `N/A`.
    pub(crate) fn filled(&self) -> Option<&str> {
        // No placeholder is longer than three bytes.
        let is_filled =
            self.text.len() > 3 || !matches!(self.text.as_str(), "" | "-" | "–" | "—" | "N/A" | "n/a");
        is_filled.then_some(self.text.as_str())
    }

    /// Splits a cell such as `Reason -- Message` at its first dash.
    pub(crate) fn split(&self) -> Option<[Prose; 2]> {
        let (reason, message) = dash::split(self.filled()?)?;
        let [before, after] = match &self.halves {
            Some(halves) => (**halves).clone(),
            None => [reason, message].map(escape::text),
        };
        let halves = [(0, reason, before), (self.text.len() - message.len(), message, after)];
        Some(halves.map(|(start, text, markdown)| Prose {
            text: text.to_owned(),
            markdown,
            placeholders: self.placeholders.within(start..start + text.len()),
        }))
    }

    /// Returns the text as prose, or `None` if the cell is empty.
    pub(crate) fn prose(&self) -> Option<Prose> {
        let text = self.filled()?.to_owned();
        Some(Prose { text, markdown: self.markdown.clone(), placeholders: self.placeholders.clone() })
    }

    /// Returns whether the cell has a tag that browsers may treat as an element.
    pub(crate) fn has_unknown_tag(&self) -> bool {
        self.flaws.iter().any(|flaw| matches!(flaw.kind, FlawKind::UnknownTag(_)))
    }

    /// Returns whether the cell has a template, which a program replaces with other text.
    pub(crate) fn is_template(&self) -> bool {
        self.flaws.iter().any(|flaw| flaw.kind == FlawKind::Template)
    }
}
