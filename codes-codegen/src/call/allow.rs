//! The option `allow`: warnings that are not wanted.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Error, Result};

use crate::call::value;
use crate::diagnostic::rule::{Rule, Severity};

/// Parses `[empty_message]`.
pub(crate) fn parse(input: ParseStream<'_>) -> Result<Vec<Rule>> {
    // What other renderers show, only the command says.
    let is_allowable = |rule: &Rule| rule.severity() == Severity::Warning && *rule != Rule::ShownOtherwise;
    let warnings: Vec<Rule> = Rule::ALL.iter().copied().filter(is_allowable).collect();
    value::list(input, "[empty_message]", |id: Ident, _: &[Rule]| {
        warnings.iter().copied().find(|rule| id == rule.id()).ok_or_else(|| {
            let all = warnings.iter().map(|rule| rule.id()).collect::<Vec<_>>().join(", ");
            Error::new(id.span(), format!("there is no warning `{id}`. The warnings are {all}"))
        })
    })
}
