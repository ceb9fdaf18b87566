//! Codes in OpenAPI documents.

mod parameters; // the parameters of messages
mod responses; // `responses!`, for handlers with some of the codes

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
pub use alloc::vec;
use alloc::vec::Vec;

use serde_json::Value;
use utoipa::openapi::example::ExampleBuilder;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::schema::{Object, ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::{ContentBuilder, RefOr};

use crate::catalog::{Catalog, HasStatus};
use crate::data::body::Body;
use crate::frameworks::respond::has_content;
use crate::frameworks::utoipa_6::parameters::example;
use crate::json;

/// The responses of an OpenAPI document, by status.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// Returns the responses of all codes except successes, because handlers document their own success responses.
#[must_use]
pub fn all<C: HasSchemas + HasStatus>() -> Responses {
    let codes = C::ALL.iter().copied();
    of(codes.filter(|code| !matches!(code.entry().status, Some(200..=299))))
}

/// Returns the responses of these codes, with each status once.
pub fn of<C: HasSchemas + HasStatus>(codes: impl IntoIterator<Item = C>) -> Responses {
    let mut by_status: BTreeMap<u16, Vec<C>> = BTreeMap::new();
    for code in codes {
        let codes = by_status.entry(code.entry().status.unwrap_or_default()).or_default();
        // `responses!` may name a code twice.
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    by_status.iter().map(|(status, codes)| (status.to_string(), response(*status, codes).into())).collect()
}

/// Returns the schema of a code, which is the schema of its ID.
#[must_use]
pub fn schema<C: Catalog>() -> RefOr<Schema> {
    ids(C::ALL).description(Some("A response code")).into()
}

fn response<C: HasSchemas + HasStatus>(status: u16, codes: &[C]) -> Response {
    let mut response = ResponseBuilder::new().description(description(codes));
    if has_content(status) {
        let examples = codes.iter().map(|code| {
            let body = serde_json::from_str(&example(*code).body()).unwrap_or_default();
            (code.entry().id, ExampleBuilder::new().value(Some(body)).build())
        });
        let content = ContentBuilder::new().schema(Some(body(codes))).examples_from_iter(examples);
        response = response.content(C::__BODY.media_type(), content.build());
    }
    // RFC 6585, section 4, and RFC 9110, section 15.6.4, mention the header for these statuses.
    if matches!(status, 429 | 503) {
        let header = HeaderBuilder::new()
            .description(Some("When to try again: a number of seconds, or a date"))
            .schema(Some(Object::with_type(Type::String)));
        response = response.header("Retry-After", header.build());
    }
    response.build()
}

/// Returns the reasons and messages of the codes as CommonMark: a line for a single code, or a list.
fn description<C: Catalog>(codes: &[C]) -> String {
    let text = |code: &C| {
        let entry = code.entry();
        // An empty message falls back to the reason, which must not appear twice.
        let reason = entry.reason.trim_end_matches('.');
        let is_said = reason.is_empty() || entry.message.trim_end_matches('.') == reason;
        if is_said { escape(entry.message) } else { format!("{}: {}", escape(reason), escape(entry.message)) }
    };
    match codes {
        [code] => text(code),
        codes => {
            let lines: Vec<_> =
                codes.iter().map(|code| format!("- `{}`: {}", code.entry().id, text(code))).collect();
            lines.join("\n")
        }
    }
}

/// Escapes `text` so that no part of it is CommonMark or HTML syntax, even at the start of a line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let begins_list = |at: usize, c| match c {
        '-' | '+' | '=' => at == 0,
        '.' | ')' => at > 0 && text.bytes().take(at).all(|b| b.is_ascii_digit()),
        _ => false,
    };
    for (at, c) in text.char_indices() {
        let is_mark = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '#' | '|');
        if is_mark || begins_list(at, c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Returns the schema of the body of these codes.
fn body<C: HasSchemas + HasStatus>(codes: &[C]) -> Object {
    let members = ObjectBuilder::new().property("code", ids(codes));
    // An error that no handler made has a code only if exactly one code has its status.
    let has_one_code =
        codes.iter().filter_map(|code| code.entry().status).all(|it| C::from_status(it).is_some());
    let members = if has_one_code { members.required("code") } else { members };
    let text =
        |description: &str| ObjectBuilder::new().schema_type(Type::String).description(Some(description));
    let detail = text("Details of this occurrence");
    match C::__BODY {
        Body::Flat | Body::Nested => {
            let members = members
                .property("message", text("The message for people"))
                .required("message")
                .property("detail", detail);
            let members = with_parameters(members, codes);
            if C::__BODY == Body::Flat {
                return members.build();
            }
            ObjectBuilder::new().property("error", members).required("error").build()
        }
        Body::Problem { type_base } => {
            let types = codes.iter().map(|code| Value::from(json::problem_type(type_base, *code)));
            let mut types: Vec<Value> = types.collect();
            if !has_one_code {
                types.push("about:blank".into());
            }
            types.dedup();
            let members = members
                .property("type", text("The kind of problem").enum_values(Some(types)))
                .required("type")
                .property("title", text("The reason"))
                .required("title")
                .property("status", Object::with_type(Type::Integer))
                .required("status")
                .property("detail", detail);
            with_parameters(members, codes).build()
        }
    }
}

/// Adds the values of the messages of these codes to the members of a body. None is required, because a code may be sent without.
fn with_parameters<C: HasSchemas>(members: ObjectBuilder, codes: &[C]) -> ObjectBuilder {
    let schemas = C::schemas().into_iter();
    let used = schemas.filter(|(name, _)| codes.iter().any(|code| code.entry().parameters.contains(name)));
    used.fold(members, |members, (name, schema)| members.property(name, schema))
}

/// Returns the schema of an ID of one of these codes.
fn ids<C: Catalog>(codes: &[C]) -> ObjectBuilder {
    let ids: Vec<Value> =
        codes.iter().map(|code| serde_json::to_value(json::AsId(*code)).unwrap_or_default()).collect();
    let mut types = vec![];
    for (kind, is_of) in
        [(Type::String, Value::is_string as fn(&Value) -> bool), (Type::Integer, Value::is_number)]
    {
        if ids.iter().any(is_of) {
            types.push(kind);
        }
    }
    let kind = match types.as_slice() {
        [kind] => SchemaType::Type(kind.clone()),
        _ => SchemaType::Array(types),
    };
    ObjectBuilder::new().schema_type(kind).enum_values(Some(ids))
}

/// Implements the responses of a type, and the schema of an enum of codes.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_6 {
    (response $kind:ident $Type:ident, $Code:ident) => {
        impl $crate::__private::utoipa_6::utoipa::IntoResponses for $Type {
            #[inline]
            fn responses() -> $crate::__private::utoipa_6::Responses {
                $crate::__private::utoipa_6::all::<$Code>()
            }
        }
    };
    (enum $Code:ident) => {
        impl $crate::__private::utoipa_6::HasSchemas for $Code {
            #[inline]
            fn schemas() -> $crate::__private::utoipa_6::Schemas {
                // An enum with parameters has this function itself.
                use $crate::__private::utoipa_6::WithoutParameters as _;
                $Code::__schemas()
            }
        }

        impl $crate::__private::utoipa_6::utoipa::PartialSchema for $Code {
            #[inline]
            fn schema() -> $crate::__private::utoipa_6::utoipa::openapi::RefOr<
                $crate::__private::utoipa_6::utoipa::openapi::Schema,
            > {
                $crate::__private::utoipa_6::schema::<$Code>()
            }
        }

        impl $crate::__private::utoipa_6::utoipa::ToSchema for $Code {
            #[inline]
            fn name() -> $crate::__private::utoipa_6::borrow::Cow<'static, $crate::__private::str> {
                $crate::__private::utoipa_6::borrow::Cow::Borrowed($crate::__private::stringify!($Code))
            }
        }
    };
}

pub use parameters::{HasSchemas, Schemas, ValueOf, WithSchema, WithoutParameters, WithoutSchema};
pub use {crate::__utoipa_6_parameters as glue_parameters, __utoipa_6 as glue, alloc::borrow, utoipa};
