//! What `codes init` says about a page.

use std::collections::HashSet;
use std::path::Path;

use codes_codegen::{
    Catalog, Diagnostic, Options, OtherTable, PageRoles, Rule, TableRoles, enum_name, enum_name_or_default,
    roles,
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
        checked.diagnostics = all_diagnostics(&checked, &tables);
        let all = (!is_only && !tables.is_empty()).then(|| {
            let roles: Vec<_> = tables.iter().map(|table| &table.roles).chain(&hidden).collect();
            let each: Vec<&Proposal> = tables.iter().filter_map(|table| table.proposal.as_ref()).collect();
            Proposal::of_all(&checked.source, path, &roles, &each, &checked.diagnostics)
        });
        let verdict = Verdict { checked: vec![checked], unreadable: Vec::new() };
        Draft { page, place, tables, hidden: hidden.len(), others, all, verdict }
    }
}

/// Returns what the page reports, and what the calls report in its place: rows of tables in question are checked only with an answer,
/// and placeholders with the option `parameters`.
fn all_diagnostics(page: &Checked, tables: &[Table]) -> Vec<Diagnostic> {
    let is_of_placeholders = |rule| matches!(rule, Rule::Placeholder | Rule::PlaceholderInReason);
    let filled = tables.iter().filter_map(|table| table.proposal.as_ref()?.with_parameters());
    let lines: HashSet<usize> = filled.flat_map(Catalog::entries).map(|entry| entry.line).collect();
    let is_kept = |it: &&Diagnostic| {
        !is_of_placeholders(it.rule) || !lines.contains(&page.source.locate(it.span.start).line)
    };
    let mut diagnostics: Vec<Diagnostic> = page.diagnostics.iter().filter(is_kept).cloned().collect();
    let of_calls = tables.iter().filter_map(|table| {
        let call = table.proposal.as_ref()?;
        let is_shown = |it: &&Diagnostic| table.roles.is_asked || is_of_placeholders(it.rule);
        Some(call.reading.diagnostics.iter().filter(is_shown))
    });
    for new in of_calls.flatten() {
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
