//! Which tables of a page a call takes.

use crate::call::options::Options;
use crate::columns::{self, Candidate, survey::View};
use crate::diagnostic::Diagnostic;
use crate::markdown::Page;
use crate::rules;

/// Chooses from the `views` of `page` the tables that a call with these options takes, and tells which selectors of the call
/// fit none.
pub(super) fn choose<'a, 'o>(
    document: &str,
    page: &Page,
    views: &'a [View<'a>],
    options: &'o Options,
) -> Result<(Vec<Candidate<'a>>, Vec<&'o str>), Diagnostic> {
    let candidates = columns::candidates(views, &options.roles);
    let Some(selection) = &options.selection else {
        return match candidates.as_slice() {
            [] | [_] => Ok((candidates, Vec::new())),
            several => Err(rules::table::several_tables(document, page, several)),
        };
    };
    let (selected, unmatched) = selection.select(&columns::sections(page, &candidates));
    if selected.is_empty() && !candidates.is_empty() {
        return Err(rules::table::unknown_table(document, page, views, &candidates, &unmatched));
    }
    let chosen = candidates.into_iter().enumerate().filter(|(index, _)| selected.contains(index));
    let unmatched = unmatched.iter().map(|selector| selector.written.as_str()).collect();
    Ok((chosen.map(|(_, candidate)| candidate).collect(), unmatched))
}
