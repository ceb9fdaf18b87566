//! The options of a call.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, Result, Token};

use crate::call::columns::Roles;
use crate::call::list::{self, Element};
use crate::call::response::Response;
use crate::call::status::Statuses;
use crate::call::table::Selection;
use crate::call::{allow, extra, rename, skip, value};
use crate::catalog::extra::Extra;
use crate::catalog::variant::Variant;
use crate::diagnostic::rule::Rule;
use crate::text::nearest::nearest;

/// The options there are.
const KNOWN: [&str; 13] = [
    "allow",
    "body",
    "columns",
    "crate",
    "error",
    "extra",
    "rename",
    "skip",
    "status",
    "strip_prefix",
    "table",
    "type_base",
    "wire",
];

/// What the options of a call say.
#[derive(Default)]
pub(crate) struct Settings {
    pub(crate) options: Options,
    pub(crate) response: Response,
    pub(crate) runtime: Option<TokenStream>,
}

/// The options of a call that reading its document goes by.
#[derive(Default)]
pub struct Options {
    allow: Vec<Rule>,
    renames: Vec<(String, Variant)>,
    skip: Vec<String>,
    extras: Vec<Extra>,
    strip_prefix: Option<String>,
    statuses: Statuses,
    wire_is_number: bool,
    selection: Option<Selection>,
    roles: Roles,
}

impl Options {
    /// The name that the call gives to the variant with this id.
    #[must_use]
    pub fn renamed(&self, id: &str) -> Option<&Variant> {
        self.renames.iter().find(|(renamed, _)| renamed == id).map(|(_, variant)| variant)
    }

    /// The ids that the call renames.
    pub(crate) fn renamed_ids(&self) -> impl Iterator<Item = &str> {
        self.renames.iter().map(|(id, _)| id.as_str())
    }

    /// The texts of status and code cells whose rows are no codes.
    #[must_use]
    pub fn skipped(&self) -> &[String] {
        &self.skip
    }

    /// The columns that the call asks for by their headers.
    pub(crate) fn extras(&self) -> &[Extra] {
        &self.extras
    }

    /// What is no part of names where codes begin with it.
    #[must_use]
    pub fn strip_prefix(&self) -> Option<&str> {
        self.strip_prefix.as_deref()
    }

    /// The statuses that the call gives.
    pub(crate) fn statuses(&self) -> &Statuses {
        &self.statuses
    }

    /// The tables that the call takes, where it says so.
    pub(crate) fn selection(&self) -> Option<&Selection> {
        self.selection.as_ref()
    }

    /// What the call says that columns hold.
    pub(crate) fn roles(&self) -> &Roles {
        &self.roles
    }

    /// Whether the number of a row is its id, even if it has a code.
    #[must_use]
    pub fn wire_is_number(&self) -> bool {
        self.wire_is_number
    }

    /// Whether warnings of this kind are not wanted.
    #[must_use]
    pub fn allows(&self, rule: Rule) -> bool {
        self.allow.contains(&rule)
    }
}

impl Settings {
    /// Parses options, each from an element of its own.
    pub(crate) fn parse(elements: impl IntoIterator<Item = Element>) -> Result<Self> {
        let mut settings = Settings::default();
        let mut seen = Vec::new();
        list::parse_each(elements, |input| settings.parse_one(input, &mut seen))?;
        Ok(settings)
    }

    fn parse_one(&mut self, input: ParseStream<'_>, seen: &mut Vec<String>) -> Result<()> {
        if input.is_empty() {
            return Err(Error::new(input.span(), "expected an option between two commas"));
        }
        let option = input.call(Ident::parse_any)?;
        let name = option.to_string();
        if seen.contains(&name) {
            return Err(Error::new(option.span(), format!("the option `{name}` is given twice")));
        }
        seen.push(name.clone());
        if KNOWN.contains(&name.as_str()) && input.parse::<Token![=]>().is_err() {
            let message = format!("expected `=` and the value of `{name}`");
            return Err(Error::new(input.span(), message));
        }
        match name.as_str() {
            "rename" => self.options.renames = rename::parse(input)?,
            "skip" => self.options.skip = skip::parse(input)?,
            "extra" => self.options.extras = extra::parse(input)?,
            "strip_prefix" => {
                let expected = "expected how codes begin, in quotes, such as `\"FST_ERR_\"`";
                self.options.strip_prefix = Some(value::text(input, expected)?.value());
            }
            "status" => self.options.statuses = Statuses::parse(input)?,
            "columns" => self.options.roles = Roles::parse(input)?,
            "table" => self.options.selection = Some(Selection::parse(input)?),
            "error" => self.response.parse_error(input)?,
            "body" => self.response.parse_body(input)?,
            "type_base" => self.response.parse_type_base(input)?,
            "wire" => {
                let expected = "expected `number`: without the option, codes are what is sent";
                self.options.wire_is_number = value::choice(input, &[("number", true)], expected)?;
            }
            "allow" => self.options.allow = allow::parse(input)?,
            "crate" => self.runtime = Some(value::path(input)?),
            _ => return Err(unknown(&option)),
        }
        Ok(())
    }
}

fn unknown(option: &Ident) -> Error {
    let name = option.to_string();
    let known = KNOWN.map(|known| format!("`{known}`")).join(", ");
    let nearest =
        nearest(&name, KNOWN).map_or_else(|| ".".to_owned(), |known| format!("; did you mean `{known}`?"));
    Error::new(option.span(), format!("there is no option `{name}`{nearest} The options are {known}"))
}

#[cfg(test)]
mod tests;
