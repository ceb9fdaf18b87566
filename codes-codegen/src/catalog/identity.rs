//! What an entry is known by, and the name that this gives its variant.

use crate::call::options::Options;
use crate::catalog::code::Code;
use crate::catalog::number::Number;
use crate::catalog::status::Status;
use crate::catalog::variant::Variant;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::rule::Rule;
use crate::source::Span;
use crate::text::quote;

/// What an entry is known by.
#[derive(Clone, Copy)]
pub(crate) enum Known<'a> {
    Code(&'a Code),
    Number(Number),
    Status(Status),
}

impl<'a> Known<'a> {
    /// What an entry with these is known by: the first of them that it has.
    pub(crate) fn of(code: Option<&'a Code>, number: Option<Number>, status: Option<Status>) -> Option<Self> {
        let by_number = || number.map(Known::Number);
        code.map(Known::Code).or_else(by_number).or_else(|| status.map(Known::Status))
    }

    /// This as text.
    pub(crate) fn id(self) -> String {
        match self {
            Known::Code(code) => code.to_text(),
            Known::Number(number) => number.to_string(),
            Known::Status(status) => status.to_string(),
        }
    }

    /// The name of the entry: from its code, else from what people call it, else from what it is known by.
    pub(crate) fn name(
        self,
        texts: [Option<&str>; 2],
        status: Option<Status>,
        options: &Options,
    ) -> Result<Variant, Unnameable> {
        let by_text = || texts.into_iter().flatten().find_map(Variant::from_text);
        match self {
            Known::Code(code) => name_of_code(code, status, options),
            Known::Number(number) => Ok(by_text().unwrap_or_else(|| Variant::from_number(number))),
            Known::Status(status) => {
                let by_phrase = || status.phrase().and_then(Variant::from_text);
                Ok(by_text().or_else(by_phrase).unwrap_or_else(|| Variant::from_status(status)))
            }
        }
    }
}

/// A code of which no name can be made.
pub(crate) struct Unnameable {
    title: String,
    reason: &'static str,
    remedy: String,
}

impl Unnameable {
    /// The mistake of the cell at `key` that holds the code.
    pub(crate) fn at(self, key: Span) -> Diagnostic {
        Diagnostic::new(Rule::UnnameableCode, key, self.title).label(self.reason).help(self.remedy)
    }
}

/// The name that `code` gives, without the prefix that the call strips.
fn variant_of_code(code: &Code, options: &Options) -> Option<Variant> {
    let stripped = options.strip_prefix().and_then(|prefix| code.as_str().strip_prefix(prefix));
    stripped.and_then(Variant::from_text).or_else(|| Variant::from_text(code.as_str()))
}

fn name_of_code(code: &Code, status: Option<Status>, options: &Options) -> Result<Variant, Unnameable> {
    variant_of_code(code, options).ok_or_else(|| {
        let (reason, prefix) = if code.as_str().eq_ignore_ascii_case("self") {
            ("Rust keeps `Self` for itself", "Own")
        } else if code.as_str().bytes().any(|b| b.is_ascii_alphanumeric()) {
            ("the name would be longer than 100 characters", "LongCode")
        } else {
            ("it holds no letter and no digit", "Code")
        };
        let suffix = status.map(|status| status.to_string()).unwrap_or_default();
        Unnameable {
            title: format!("no name can be made of the code {}", quote(code.as_str())),
            reason,
            remedy: format!(
                "change the code, or name it in the call: `rename = {{ \"{code}\": {prefix}{suffix} }}`"
            ),
        }
    })
}
