//! The tables of a page that a call reads.

use crate::columns::{self, Candidate};
use crate::diagnostic::Diagnostic;
use crate::read::Document;
use crate::rules::table;

impl<'a> Document<'a> {
    /// Returns the tables that the call selects, and its selectors that do not match.
    pub(super) fn choose(&self) -> Result<(Vec<Candidate<'a>>, Vec<&'a str>), Diagnostic> {
        let Document { source, page, survey, options, .. } = *self;
        let candidates = columns::candidates(survey, options);
        let Some(selection) = &options.selection else {
            return match candidates.as_slice() {
                [] | [_] => Ok((candidates, Vec::new())),
                several => Err(table::several_tables(&source.name, page, several)),
            };
        };
        let (selected, unmatched) = selection.select(&columns::sections(page, &candidates));
        if selected.is_empty() && !candidates.is_empty() {
            return Err(table::unknown_table(&source.name, page, survey, &candidates, &unmatched));
        }
        let chosen = candidates.into_iter().enumerate().filter(|(index, _)| selected.contains(index));
        let unmatched = unmatched.iter().map(|selector| selector.written.as_str()).collect();
        Ok((chosen.map(|(_, candidate)| candidate).collect(), unmatched))
    }
}
