//! The options of a call: a table that declares all of them, and the parsed values.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result, Token};

use crate::call::list::{self, Element};
use crate::call::response::{self, Response};
use crate::call::{
    columns::Roles, extra, parameters::Parameters, rename, status::Statuses, table::Selection, value,
};
use crate::catalog::{extra::Extra, variant::Variant};
use crate::diagnostic::{rule::Rule, severity::Severity};
use crate::text::nearest::nearest;

macro_rules! options {
    ($(matches_page: $matches_page:literal {
        $($(#[doc = $meaning:literal])+ $name:ident = $($form:literal),+ => $($field:ident).+: $parse:path;)*
    })*) => {
        /// The name of each option, and the function that parses it.
        const OPTIONS: &[(&str, fn(&mut Settings, ParseStream<'_>) -> Result<()>)] = &[$($((
            stringify!($name),
            |settings, input| {
                settings.$($field).+ = $parse(input)?.into();
                Ok(())
            },
        ),)*)*];

        /// The options for the documentation.
        #[cfg(test)]
        pub(crate) const DOCUMENTED: &[Documented] = &[$($(Documented {
            name: stringify!($name),
            forms: &[$($form),+],
            meaning: concat!($($meaning),+),
            matches_page: $matches_page,
        },)*)*];
    };
}

// Each option has its meaning, examples of values for the documentation, the field that stores the value, and the function that
// parses it. If a value with `matches_page: true` does not match anything on the page, it is a `stale_option`.
options! {
    matches_page: true {
        /// The names of variants, by the ID of the row.
        rename = r#"{ "2FA_REQUIRED": TwoFactor, 404: PageNotFound }"# => options.renames: rename::parse;
        /// The prefix to drop from variant names; the code itself is unchanged.
        strip_prefix = r#""FST_ERR_""# => options.strip_prefix: prefix;
        /// The status of every row, for a table without a status column; or of single rows, by code or number, whose
        /// cell does not name one status. `none`: the row has no status.
        status = "400", r#"{ "VALIDATION": 422, "LOCAL": none }"# => options.statuses: Statuses::parse;
        /// Further columns, by header. Each becomes a function named after its header, such as `retryable()`.
        extra = r#"["Retryable"]"# => options.extras: extra::parse;
        /// Which tables to read: `all`, or those below a heading. `>` leads to a heading below another one, and `#2` is
        /// the second table there.
        table = r#""Order errors""#, r#""Errors > Orders""#, r#""Errors#2""#, r#"["Orders", "Users"]"#, "all"
            => options.selection: Selection::parse;
        /// The header of the column with the `status`, `code`, `number`, `reason` or `message`, or with the `name` of
        /// the variant. `none`: no column has it.
        columns = r#"{ status: "HTTP", reason: none }"# => options.roles: Roles::parse;
        /// The number of a row is its ID, even if the row has a code.
        wire = "number" => options.wire_is_number: wire;
        /// Rows that are not codes, by the whole text of their status, code or number.
        skip = r#"["5xx", "any other"]"# => options.skip: skip;
        /// The names in braces in messages that stand for values, with the types of the values; `none` for a name that is
        /// text. Each code with values gets a function that makes a failure of it. Feature `alloc`.
        parameters = "{ id: u64, videoId: uuid::Uuid }", "none" => options.parameters: Parameters::parse;
    }
    matches_page: false {
        /// Warnings to silence, by the ID in brackets.
        allow = "[empty_message]" => options.allow: allow;
        /// A type for errors of your own crate: a `Failure` for which you can implement traits of other crates, such as
        /// `From<sqlx::Error>`. Feature `alloc`.
        error = "ApiError" => response.error: response::error;
        /// The shape of bodies: `{"code": …, "message": …}`, the same inside `error`, or `application/problem+json`.
        /// Feature `json`.
        body = "flat", "nested", "rfc9457" => response.body: response::body;
        /// What precedes the ID in the `type` of RFC 9457, which is `about:blank` without this option.
        type_base = r#""https://example.com/errors/""# => response.type_base: response::type_base;
        /// The path of `codes_runtime`, for macros that wrap `codes!`.
        crate = "path::to::codes_runtime" => runtime: value::path;
    }
}

/// The documentation of an option.
#[cfg(test)]
pub(crate) struct Documented {
    pub(crate) name: &'static str,
    /// Examples of values.
    pub(crate) forms: &'static [&'static str],
    pub(crate) meaning: &'static str,
    /// Whether the value names something on the page.
    pub(crate) matches_page: bool,
}

fn prefix(input: ParseStream<'_>) -> Result<String> {
    value::text(input, "expected the prefix of codes in quotes, such as `\"FST_ERR_\"`").map(|it| it.value())
}

fn wire(input: ParseStream<'_>) -> Result<bool> {
    value::choice(input, &[("number", true)], "expected `number`: without this option, codes are sent")
}

fn skip(input: ParseStream<'_>) -> Result<Vec<String>> {
    value::list(input, "[\"5xx\", \"any other\"]", |text: LitStr, others: &[String]| {
        let value = text.value();
        if value.trim().is_empty() {
            let message = "expected the text of a cell: an empty string would skip every row without a code";
            return Err(Error::new(text.span(), message));
        }
        if others.contains(&value) {
            return Err(Error::new(text.span(), format!("`{value}` is skipped twice")));
        }
        Ok(value)
    })
}

fn allow(input: ParseStream<'_>) -> Result<Vec<Rule>> {
    // Only the command reports dialects.
    let is_allowable = |rule: &Rule| rule.severity() == Severity::Warning && *rule != Rule::Dialect;
    let warnings: Vec<Rule> = Rule::ALL.iter().copied().filter(is_allowable).collect();
    value::list(input, "[empty_message]", |id: Ident, _: &[Rule]| {
        warnings.iter().copied().find(|rule| id == rule.id()).ok_or_else(|| {
            let all = warnings.iter().map(|rule| rule.id()).collect::<Vec<_>>().join(", ");
            Error::new(id.span(), format!("there is no warning `{id}`. The warnings are {all}"))
        })
    })
}

#[derive(Default)]
pub(crate) struct Settings {
    pub(crate) options: Options,
    pub(crate) response: Response,
    pub(crate) runtime: Option<TokenStream>,
}

impl Settings {
    /// Parses one option from each element.
    pub(crate) fn parse(elements: impl IntoIterator<Item = Element>) -> Result<Self> {
        let mut settings = Settings::default();
        let mut seen = HashSet::new();
        list::parse_each(elements, |input| {
            if input.is_empty() {
                return Err(Error::new(input.span(), "expected an option between two commas"));
            }
            let name = input.call(Ident::parse_any)?;
            if !seen.insert(name.clone()) {
                return Err(Error::new(name.span(), format!("the option `{name}` is given twice")));
            }
            let known = OPTIONS.iter().find(|(known, _)| name == known);
            let (_, parse) = known.ok_or_else(|| unknown(&name))?;
            let expected = format!("expected `=` and the value of `{name}`");
            value::expect(input, &expected, |input| input.parse::<Token![=]>().ok())?;
            parse(&mut settings, input)
        })?;
        Ok(settings)
    }
}

fn unknown(name: &Ident) -> Error {
    let mut known: Vec<&str> = OPTIONS.iter().map(|(known, _)| *known).collect();
    known.sort_unstable();
    let nearest = nearest(&name.to_string(), &known)
        .map_or_else(|| ".".to_owned(), |known| format!("; did you mean `{known}`?"));
    let known = known.iter().map(|known| format!("`{known}`")).collect::<Vec<_>>().join(", ");
    Error::new(name.span(), format!("there is no option `{name}`{nearest} The options are {known}"))
}

/// The options for reading a document.
#[derive(Default)]
pub struct Options {
    /// The names of variants, by ID.
    pub(crate) renames: Vec<(String, Variant)>,
    pub(crate) strip_prefix: Option<String>,
    pub(crate) statuses: Statuses,
    pub(crate) extras: Vec<Extra>,
    /// The tables to read. `None` expects a single table of codes.
    pub(crate) selection: Option<Selection>,
    pub(crate) roles: Roles,
    /// Whether the number of a row is its ID, even if the row has a code.
    pub(crate) wire_is_number: bool,
    /// The statuses, codes and numbers of rows that are not codes, as written.
    pub(crate) skip: Vec<String>,
    /// The parameters of messages. `None` if the call does not say anything about them.
    pub(crate) parameters: Option<Parameters>,
    allow: Vec<Rule>,
}

impl Options {
    pub(crate) fn renamed(&self, id: &str) -> Option<&Variant> {
        self.renames.iter().find(|(renamed, _)| renamed == id).map(|(_, variant)| variant)
    }

    pub(crate) fn allows(&self, rule: Rule) -> bool {
        self.allow.contains(&rule)
    }
}

#[cfg(test)]
mod tests;
