//! GitHub shows the syntax of other renderers as it is written.

use codes_codegen::{Source, Span};

use crate::dialects::dialect::{Dialect, Finding};
use crate::dialects::foreign;

pub(super) const DIALECT: Dialect =
    Dialect { name: "github", about: "GitHub, which knows neither MDX nor the attributes of kramdown", find };

fn find(source: &Source, tables: &[Span]) -> Vec<Finding> {
    let attributes = tables.iter().filter_map(|table| foreign::attributes(source, *table));
    foreign::comments(source, false).into_iter().chain(attributes).collect()
}
