//! The option `allow`: warnings that are not wanted.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Error, Result};

use crate::call::value;
use crate::diagnostic::rule::{Rule, Severity};

/// Parses `[empty_message]`.
pub(crate) fn parse(input: ParseStream<'_>) -> Result<Vec<Rule>> {
    value::list(input, "[empty_message]", |id: Ident, _: &[Rule]| {
        Rule::from_id(&id.to_string()).filter(|rule| is_warning(*rule)).ok_or_else(|| {
            let all = Rule::ALL.iter().filter(|rule| is_warning(**rule)).map(|rule| rule.id());
            let all = all.collect::<Vec<_>>().join(", ");
            Error::new(id.span(), format!("there is no warning `{id}`. The warnings are {all}"))
        })
    })
}

/// Whether `rule` is a warning about a document that a call reads. What other renderers show, only the command says.
fn is_warning(rule: Rule) -> bool {
    rule.severity() == Severity::Warning && rule != Rule::ShownOtherwise
}
