//! The option `parameters` of a call to paste.

use std::collections::HashSet;

use codes_codegen::{Call, Catalog};

/// The maximum number of names in the option.
const MAX_NAMES: usize = 100;

/// The parameters of the messages on a page.
pub(super) struct Parameters {
    /// The option, such as `parameters = { id: &str }`. `&str` compiles everywhere.
    pub(super) option: String,
    /// Why names are not parameters, but text.
    pub(super) refused: Vec<String>,
}

impl Parameters {
    /// Returns the parameters of `catalog`, in the order of the page, or `None` if it has none or very many.
    pub(super) fn of(catalog: &Catalog) -> Option<Self> {
        let mut seen = HashSet::new();
        let names = catalog.entries().iter().flat_map(|entry| catalog.parameters(entry));
        let names: Vec<&str> = names.filter(|name| seen.insert(*name)).take(MAX_NAMES + 1).collect();
        if names.is_empty() || names.len() > MAX_NAMES {
            return None;
        }
        let (mut listed, mut refused): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for name in names {
            let error = mistake(&option(listed.iter().chain([&format!("{name}: &str")])));
            let value = if error.is_some() { "none" } else { "&str" };
            listed.push(format!("{name}: {value}"));
            refused.extend(error);
        }
        Some(Parameters { option: option(&listed), refused })
    }
}

/// Returns the option with these names and types.
fn option<'a>(listed: impl IntoIterator<Item = &'a String>) -> String {
    let listed: Vec<&str> = listed.into_iter().map(String::as_str).collect();
    format!("parameters = {{ {} }}", listed.join(", "))
}

/// Returns the first mistake in `option`.
fn mistake(option: &str) -> Option<String> {
    let call = format!("enum Code = \"codes.md\", {option}");
    let errors = Call::parse(call.parse().ok()?).err()?;
    errors.into_iter().next().map(|error| error.to_string())
}
