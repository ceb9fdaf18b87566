//! A cell: the text its readers see.

use crate::markdown::flaw::{Flaw, What};
use crate::markdown::prose::Prose;
use crate::source::Span;
use crate::text::{class::Signs, dash, escape};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The cell without its pipes and the blanks around it; where it is empty, the blanks.
    pub(crate) span: Span,
    /// The text a reader sees: marks, links and entities resolved, runs of white space one space.
    pub(crate) text: String,
    /// Where the text begins in the page, if it is written there as it is.
    pub(crate) verbatim: Option<usize>,
    pub(crate) signs: Signs,
    /// The text as Markdown that can do no harm.
    pub(crate) markdown: String,
    /// The Markdown before and after the first dash, where no mark reaches over it.
    pub(crate) halves: Option<Box<[String; 2]>>,
    pub(crate) flaws: Vec<Flaw>,
}

impl Cell {
    /// The text, `None` where the cell is empty or holds a mark that stands for "nothing".
    pub(crate) fn filled(&self) -> Option<&str> {
        // No such mark is longer than three bytes.
        let is_filled =
            self.text.len() > 3 || !matches!(self.text.as_str(), "" | "-" | "–" | "—" | "N/A" | "n/a");
        is_filled.then_some(self.text.as_str())
    }

    /// The reason and the message of a cell with a dash between them.
    pub(crate) fn split(&self) -> Option<[Prose; 2]> {
        let (reason, message) = dash::split(self.filled()?)?;
        let [before, after] = match &self.halves {
            Some(halves) => (**halves).clone(),
            None => [reason, message].map(escape::text),
        };
        let halves = [(reason, before), (message, after)];
        Some(halves.map(|(text, markdown)| Prose { text: text.to_owned(), markdown }))
    }

    /// Whether a tag stands in the cell that browsers may show as something.
    pub(crate) fn has_unknown_tag(&self) -> bool {
        self.flaws.iter().any(|flaw| matches!(flaw.what, What::UnknownTag(_)))
    }

    /// Whether a template stands in the cell, whose text readers see only after it has been filled in.
    pub(crate) fn is_template(&self) -> bool {
        self.flaws.iter().any(|flaw| flaw.what == What::Template)
    }
}
