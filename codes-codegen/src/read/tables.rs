//! Which tables of a page a call takes.

use crate::call::options::Options;
use crate::call::table::Selector;
use crate::columns::{self, Candidate, survey::View};
use crate::diagnostic::Diagnostic;
use crate::markdown::Page;
use crate::rules;

/// The tables that a call takes.
pub(super) struct Choice<'a, 'o> {
    pub(super) candidates: Vec<Candidate<'a>>,
    /// The selectors of the call that fit none.
    pub(super) unfit: Vec<&'o Selector>,
}

/// Chooses from the `views` of `page` the tables that a call with these options takes.
pub(super) fn choose<'a, 'o>(
    document: &str,
    page: &Page,
    views: &'a [View<'a>],
    options: &'o Options,
) -> Result<Choice<'a, 'o>, Diagnostic> {
    let candidates = columns::candidates(views, &options.roles);
    let Some(selection) = &options.selection else {
        return match candidates.as_slice() {
            [] | [_] => Ok(Choice { candidates, unfit: Vec::new() }),
            several => Err(rules::table::several(document, page, several)),
        };
    };
    let (selected, unfit) = selection.select(&columns::sections(page, &candidates));
    if selected.is_empty() && !candidates.is_empty() {
        return Err(rules::table::unknown(document, page, views, &candidates, &unfit));
    }
    let chosen = candidates.into_iter().enumerate().filter(|(index, _)| selected.contains(index));
    Ok(Choice { candidates: chosen.map(|(_, candidate)| candidate).collect(), unfit })
}
