//! The parameters of messages in OpenAPI documents: their schemas, and examples of their values.

use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::{Serialize, Serializer};
use serde_json::Value;
use utoipa::PartialSchema;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{Object, ObjectBuilder, Schema, SchemaType, Type};

use crate::catalog::Catalog;
use crate::failure::Failure;
use crate::failure::filled::{Filled, Parameter, filled};

/// The names of parameters with the schemas of their values.
pub type Schemas = Vec<(&'static str, RefOr<Schema>)>;

/// An enum whose parameters have schemas. Every enum is one.
pub trait HasSchemas: Catalog {
    /// Returns the schemas of all parameters, in the order of the option `parameters`.
    fn schemas() -> Schemas;
}

/// Gives an enum without parameters the function that an enum with parameters has itself.
pub trait WithoutParameters: Sized {
    /// Returns no schemas.
    #[must_use]
    fn __schemas() -> Schemas {
        Vec::new()
    }
}

impl<C: Catalog> WithoutParameters for C {}

/// A type of values. `(&&Value::<T>::NEW).__schema()` is the schema of `T` if it has one, because the compiler tries the trait for the
/// reference first.
pub struct ValueOf<T>(PhantomData<T>);

impl<T> ValueOf<T> {
    /// The type.
    pub const NEW: Self = ValueOf(PhantomData);
}

/// A type of values with a schema.
pub trait WithSchema {
    /// Returns the schema.
    fn __schema(&self) -> RefOr<Schema>;
}

impl<T: PartialSchema> WithSchema for &ValueOf<T> {
    fn __schema(&self) -> RefOr<Schema> {
        let schema = T::schema();
        // Nothing adds the schemas that this one refers to.
        let is_whole = serde_json::to_string(&schema).is_ok_and(|text| !text.contains("\"$ref\""));
        if is_whole { schema } else { ValueOf::<T>::NEW.__schema() }
    }
}

/// A type of values without a schema.
pub trait WithoutSchema {
    /// Returns the schema of any value.
    fn __schema(&self) -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(SchemaType::AnyValue).build().into()
    }
}

impl<T> WithoutSchema for ValueOf<T> {}

/// Returns a failure with `code` for an example: with values, if it has parameters and all have values that are plain to see.
pub(super) fn example<C: HasSchemas>(code: C) -> Failure<C> {
    let (names, schemas) = (code.entry().parameters, C::schemas());
    let values = names.iter().map(|name| {
        let (name, schema) = schemas.iter().find(|(other, _)| other == name)?;
        example_of(name, schema).map(Example)
    });
    let values: Vec<Example> = values.collect::<Option<_>>().unwrap_or_default();
    if values.is_empty() {
        return code.into();
    }
    let values: Vec<&dyn Parameter> = values.iter().map(|value| value as &dyn Parameter).collect();
    let filled: Filled<C, 0> = filled(code, &values);
    filled.into()
}

/// Returns an example of a value: the one of the schema, or one of its type. A text is the name of its parameter.
fn example_of(name: &str, schema: &RefOr<Schema>) -> Option<Value> {
    let RefOr::T(Schema::Object(Object { schema_type, example, examples, enum_values, format, .. })) = schema
    else {
        return None;
    };
    let given =
        example.as_ref().or(examples.first()).or(enum_values.as_ref().and_then(|values| values.first()));
    if let Some(example) = given {
        return Some(example.clone());
    }
    match schema_type {
        SchemaType::Type(Type::Integer) => Some(1.into()),
        SchemaType::Type(Type::Number) => Some(1.5.into()),
        SchemaType::Type(Type::Boolean) => Some(true.into()),
        SchemaType::Type(Type::String) if format.is_none() => Some(name.into()),
        _ => None,
    }
}

/// An example of a value, which is displayed as its type would be.
struct Example(Value);

impl fmt::Display for Example {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Value::String(text) => f.write_str(text),
            value => value.fmt(f),
        }
    }
}

impl Serialize for Example {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Gives `$Code` the schemas of its parameters.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_6_parameters {
    ($Code:ident { $($name:literal: $Type:ty,)* }) => {
        impl $Code {
            #[doc(hidden)]
            #[must_use]
            pub fn __schemas() -> $crate::__private::utoipa_6::Schemas {
                use $crate::__private::utoipa_6::{WithSchema as _, WithoutSchema as _};
                $crate::__private::utoipa_6::vec![
                    $(($name, (&&$crate::__private::utoipa_6::ValueOf::<$Type>::NEW).__schema()),)*
                ]
            }
        }
    };
}
