//! What `codes init` says about a page.

use std::path::Path;

use codes_codegen::{
    Diagnostic, Options, OtherTable, PageRoles, TableRoles, enum_name, enum_name_or_default, roles,
};

use crate::check::{Checked, Verdict};
use crate::commands::init::proposal::Proposal;
use crate::input::package::PathInCalls;

/// The maximum number of tables that are shown.
const SHOWN: usize = 20;

/// What the command says about a page.
pub(super) struct Draft {
    /// The path of the page as the user wrote it.
    pub(super) page: String,
    /// The path of the page in calls, if there is a package.
    pub(super) place: Option<PathInCalls>,
    /// The tables that are shown, the most likely ones first.
    pub(super) tables: Vec<Table>,
    /// How many tables are not shown.
    pub(super) hidden: usize,
    /// The tables that do not list codes.
    pub(super) others: Vec<OtherTable>,
    /// The call that reads all tables, or the reason why one call cannot. `None` if the page has at most one.
    pub(super) all: Option<Result<Proposal, String>>,
    /// What is asked or wrong.
    pub(super) verdict: Verdict,
}

/// A table of codes, and the call for it.
pub(super) struct Table {
    pub(super) roles: TableRoles,
    /// `None` if no call can select it.
    pub(super) proposal: Option<Proposal>,
}

impl Draft {
    /// Reads the page that is at `page`, and was `checked`.
    pub(super) fn of(mut checked: Checked, page: &Path) -> Self {
        let place = PathInCalls::of(page);
        let page = page.to_string_lossy().into_owned();
        let path = place.as_ref().map_or(page.as_str(), |place| &place.path);
        let PageRoles { tables: mut roles, others } = roles(&checked.source, &Options::default());
        let hidden = roles.split_off(SHOWN.min(roles.len()));
        let is_only = roles.len() == 1;
        let propose = |roles: TableRoles| {
            let name = if is_only { name(path, &roles) } else { roles.enum_name.clone() };
            Table { proposal: Proposal::of_table(&checked.source, path, &name, &roles), roles }
        };
        let tables: Vec<Table> = roles.into_iter().map(propose).collect();
        let asked = tables.iter().filter(|table| table.roles.is_asked);
        checked.diagnostics =
            all_diagnostics(checked.diagnostics, asked.filter_map(|it| it.proposal.as_ref()));
        let all = (!is_only && !tables.is_empty()).then(|| {
            let roles: Vec<_> = tables.iter().map(|table| &table.roles).chain(&hidden).collect();
            let each: Vec<&Proposal> = tables.iter().filter_map(|table| table.proposal.as_ref()).collect();
            Proposal::of_all(&checked.source, path, &roles, &each, &checked.diagnostics)
        });
        let verdict = Verdict { checked: vec![checked], unreadable: Vec::new() };
        Draft { page, place, tables, hidden: hidden.len(), others, all, verdict }
    }
}

/// Adds what the calls for tables in question report: their rows are checked only with an answer.
fn all_diagnostics<'a>(
    mut diagnostics: Vec<Diagnostic>,
    asked: impl Iterator<Item = &'a Proposal>,
) -> Vec<Diagnostic> {
    for new in asked.flat_map(|call| &call.reading.diagnostics) {
        if !diagnostics.iter().any(|it| (it.rule, it.span) == (new.rule, new.span)) {
            let mut new = new.clone();
            // Without the call, `codes check --fix` does not see the mistake.
            new.fix = None;
            diagnostics.push(new);
        }
    }
    diagnostics.sort_by_key(|it| it.span);
    diagnostics
}

/// Returns the name of the enum for the only table of the page at `path`: the one that the macro would choose, or else one after the
/// heading.
fn name(path: &str, table: &TableRoles) -> String {
    match (enum_name(path), &table.heading) {
        (Some(name), _) => name.to_string(),
        (None, Some(_)) => table.enum_name.clone(),
        (None, None) => enum_name_or_default(path),
    }
}
