//! The option `parameters`: the names in braces in messages that stand for values, with the types of the values.

use std::fmt;

use proc_macro2::{Group, Ident, Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, Result, Token, token};

use crate::call::{list, types, value};
use crate::catalog::variant;
use crate::text::placeholder::is_name;

const EXPECTED: &str = "expected names with the types of their values, such as `{ id: u64 }`, or `none`";

/// A name in braces in messages.
pub(crate) struct Parameter {
    pub(crate) name: String,
    /// The type of its values, or `None` if messages mean the braces literally.
    pub(crate) value: Option<TokenStream>,
    /// The name of the argument. It ends in `_`, because otherwise it could be a keyword, or a pattern for a constant of the user.
    pub(crate) argument: String,
    /// The place of the name in the call.
    span: Span,
    /// The place of the type in the call.
    pub(crate) value_span: Span,
}

/// The parameters of a call, in the order of their arguments. It is empty for `none`.
#[derive(Default)]
pub(crate) struct Parameters(Vec<Parameter>);

impl Parameters {
    /// Parses `{ id: u64, videoId: uuid::Uuid, word: none }` or `none`.
    pub(crate) fn parse(input: ParseStream<'_>) -> Result<Self> {
        if !input.peek(token::Brace) {
            return value::choice(input, &[("none", ())], EXPECTED).map(|()| Parameters::default());
        }
        let group = input.parse::<Group>()?;
        if group.stream().is_empty() {
            return Err(Error::new(group.span(), EXPECTED));
        }
        let mut parameters: Vec<Parameter> = Vec::new();
        list::parse_each(list::split(group.stream()), |input| {
            let parameter = Parameter::parse(input)?;
            parameters.iter().try_for_each(|other| other.differs_from(&parameter))?;
            parameters.push(parameter);
            Ok(())
        })?;
        Ok(Parameters(parameters))
    }

    /// Returns whether messages may have this name in braces: `none` says that all names are text.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.is_empty() || self.lists(name)
    }

    /// Returns whether the call says that this name in braces is text.
    pub(crate) fn is_text(&self, name: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|it| it.name == name && it.value.is_none())
    }

    /// Returns whether the call names this parameter.
    pub(crate) fn lists(&self, name: &str) -> bool {
        self.names().any(|other| other == name)
    }

    /// Returns all names, also those that are text.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|parameter| parameter.name.as_str())
    }

    /// Returns the parameters with values.
    pub(crate) fn with_values(&self) -> impl Iterator<Item = (&Parameter, &TokenStream)> {
        self.0.iter().filter_map(|parameter| Some((parameter, parameter.value.as_ref()?)))
    }

    /// Returns the names of the parameters with values.
    pub(crate) fn values(&self) -> Vec<String> {
        self.with_values().map(|(parameter, _)| parameter.name.clone()).collect()
    }

    /// Returns the value of the option as in a call, with further names and types.
    pub(crate) fn with<'a>(&self, more: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
        let known = self.0.iter().map(Parameter::to_string);
        let new = more.into_iter().map(|(name, value)| format!("{name}: {value}"));
        format!("{{ {} }}", known.chain(new).collect::<Vec<_>>().join(", "))
    }

    /// Reports the first parameter that has the name of a member of bodies.
    pub(crate) fn check(&self, members: &[&str]) -> Result<()> {
        let taken = |(parameter, _): &(&Parameter, _)| members.contains(&parameter.name.as_str());
        let errors = self.with_values().filter(taken).map(|(parameter, _)| {
            let name = &parameter.name;
            let message = format!(
                "bodies already have a member `{name}`: write another name than `{{{name}}}` on the page"
            );
            Error::new(parameter.span, message)
        });
        list::all(errors)
    }
}

impl Parameter {
    /// Parses `id: u64` or `word: none`.
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let span = input.span();
        let name =
            value::expect(input, "expected the name of a parameter without quotes, such as `id`", |input| {
                input.call(Ident::parse_any).ok()
            })?;
        let name = name.unraw().to_string();
        if !is_name(&name) {
            return Err(Error::new(span, "expected a name of ASCII letters, digits and `_`"));
        }
        input.parse::<Token![:]>().map_err(|_| input.error("expected `:` and a type, or `none`"))?;
        let value_span = input.span();
        let value = types::parse(input)?;
        let is_none = value.to_string() == "none";
        let argument = variant::snake_case(&name).unwrap_or_else(|| name.to_ascii_lowercase());
        let argument = argument + "_";
        Ok(Parameter { name, value: (!is_none).then_some(value), argument, span, value_span })
    }

    /// Returns an error at `other` if both have one name, or would be one argument.
    fn differs_from(&self, other: &Parameter) -> Result<()> {
        let Parameter { name, argument, .. } = other;
        let message = if self.name == *name {
            format!("`{name}` is given twice")
        } else if self.argument == *argument && self.value.is_some() && other.value.is_some() {
            format!(
                "`{{{}}}` and `{{{name}}}` would both be the argument `{argument}`: write one of them in another way on the page",
                self.name
            )
        } else {
            return Ok(());
        };
        Err(Error::new(other.span, message))
    }
}

/// Writes the parameter as in a call.
impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.value.as_ref().map_or_else(|| "none".to_owned(), types::written);
        write!(f, "{}: {value}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Call;

    fn errors(value: &str) -> Vec<String> {
        let call = format!("enum Code = \"x.md\", parameters = {value}");
        let errors = Call::parse(call.parse().unwrap()).err().into_iter().flatten();
        errors.map(|error| error.to_string()).collect()
    }

    fn parse(value: &str) -> Parameters {
        let call = format!("enum Code = \"x.md\", parameters = {value}");
        Call::parse(call.parse().unwrap()).ok().and_then(|call| call.options.parameters).unwrap()
    }

    #[test]
    fn names_have_types_or_none() {
        let parameters = parse("{ id: u64, videoId: Cow<'static, str>, word: none, r#type: &str }");
        assert_eq!(parameters.names().collect::<Vec<_>>(), ["id", "videoId", "word", "type"]);
        let arguments: Vec<_> = parameters.with_values().map(|(it, _)| it.argument.as_str()).collect();
        assert_eq!(arguments, ["id_", "video_id_", "type_"]);
        assert!(parameters.has("word") && !parameters.has("other"));
        assert!(parse("none").has("other"));
    }

    #[test]
    fn types_may_have_lifetimes_and_several_words() {
        let types = [
            "&'static str",
            "&'static [u8]",
            "&'_ mut str",
            "Cow<'static, str>",
            "&(dyn Display + Sync)",
            "<u8 as Of<A, B>>::Type",
            "*const u8",
            "super::Map<self::Key, crate::Value>",
            "words!(a b)",
            "Box<[u8; 2], 3, fn(u8) -> u8>",
            "::a::B<C = D>",
            "(u8, [u8])",
            "!",
        ];
        for written in types {
            let parameters = parse(&format!("{{ id: {written}, other: u8 }}"));
            assert_eq!(parameters.with_values().count(), 2, "{written}");
        }
    }

    #[test]
    fn the_option_is_written_as_in_a_call() {
        let parameters = parse("{ id: u64, a: std::borrow::Cow<'static, str>, b: none }");
        let written = "{ id: u64, a: std::borrow::Cow<'static, str>, b: none, c: &str }";
        assert_eq!(parameters.with([("c", "&str")]), written);
        assert_eq!(Parameters::default().with([("id", "&str"), ("to", "u8")]), "{ id: &str, to: u8 }");
    }

    #[test]
    fn mistakes_are_reported() {
        for (value, count) in [
            ("3", 1),
            ("\"id\"", 1),
            ("{}", 1),
            ("{ id }", 1),
            ("{ id: }", 1),
            ("{ \"id\": u64 }", 1),
            ("{ id: \"u64\" }", 1),
            ("{ id: u64 owner: u64 }", 1),
            ("{ id: impl Display, größe: u8 }", 2),
            ("{ id: &'a str, other: Cow<'b, str> }", 2),
            ("{ id: &'static str name: u8 }", 1),
            ("{ id: _, other: Vec<_> }", 2),
            ("{ id: dyn Display, other: +, third: {} }", 3),
            ("{ id: u64; other: u8 }", 1),
            ("{ id: u64: u8 }", 1),
            ("{ id: Vec<u8 }", 1),
            ("{ id: fn() -> Vec<u8, other: u8 }", 1),
            ("{ id: std.fmt, other: 3 }", 2),
            ("{ id: u64, id: u8 }", 1),
            ("{ videoId: u64, video_id: u64 }", 1),
            ("{ videoId: u64, video_id: none }", 0),
            ("{ code: u64, message: u8, status: u16 }", 2),
            ("{ code: none }", 0),
            ("{ status: u16 }, body = rfc9457", 1),
        ] {
            assert_eq!(errors(value).len(), count, "{value}: {:?}", errors(value));
        }
    }
}
