//! GitHub, which shows syntax of other renderers literally.

use codes_codegen::{Source, Span};

use crate::dialects::dialect::{Dialect, Finding};
use crate::dialects::foreign;

pub(super) const DIALECT: Dialect = Dialect {
    name: "github",
    about: "GitHub, which does not support MDX comments and kramdown attributes",
    find,
};

fn find(source: &Source, tables: &[Span]) -> Vec<Finding> {
    let attributes = tables.iter().filter_map(|table| foreign::attributes(source, *table));
    foreign::comments(source, false).into_iter().chain(attributes).collect()
}
