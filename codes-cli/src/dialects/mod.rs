//! The renderers for `--dialect`. Each has a file, and an item in [`ALL`].

mod dialect;
mod docusaurus;
mod foreign;
mod github;
mod mkdocs;
mod table_source;

use clap::ValueEnum;
use clap::builder::PossibleValue;

pub(crate) use dialect::Dialect;

/// All renderers, in the order of `--help`.
static ALL: &[Dialect] = &[docusaurus::DIALECT, mkdocs::DIALECT, github::DIALECT];

impl ValueEnum for Dialect {
    fn value_variants<'a>() -> &'a [Self] {
        ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name).help(self.about))
    }
}
