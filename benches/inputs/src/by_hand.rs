//! The same codes written by hand: thiserror for the messages, strum for conversion from and to strings, serde's derive, and matches
//! for the rest.

use std::fmt::Write as _;

use crate::rows::{Row, rows};

/// Returns the enum of `count` codes as a careful user would write it. With `has_phf`, strum finds codes with a perfect hash, an option
/// for large enums.
#[must_use]
pub fn by_hand(count: usize, has_phf: bool) -> String {
    let rows = rows(count);
    let phf = if has_phf { "#[strum(use_phf)]\n" } else { "" };
    let mut code = format!(
        "/// What the API answers.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\n\
         #[derive(thiserror::Error, strum::EnumString, strum::AsRefStr, strum::EnumIter, strum::EnumCount)]\n\
         #[derive(serde::Serialize, serde::Deserialize)]\n\
         {phf}pub enum Code {{\n"
    );
    for Row { status, code: text, variant, message } in &rows {
        let _ = write!(
            code,
            "    /// Status {status}.\n    ///\n    /// {message}\n    #[error(\"{message}\")]\n    \
             #[strum(serialize = \"{text}\")]\n    #[serde(rename = \"{text}\")]\n    {variant},\n"
        );
    }
    code += "}\n\nimpl Code {\n";
    code += "    /// The HTTP status.\n    pub const fn status(self) -> http::StatusCode {\n";
    code += "        match self {\n";
    for Row { status, variant, .. } in &rows {
        let _ = writeln!(code, "            Code::{variant} => http::StatusCode::{},", name_of(*status));
    }
    code += "        }\n    }\n\n    /// The sentence for people.\n    pub const fn message(self) -> &'static str {\n";
    code += "        match self {\n";
    for Row { variant, message, .. } in &rows {
        let _ = writeln!(code, "            Code::{variant} => {message:?},");
    }
    code += "        }\n    }\n\n    /// The only code with this status.\n";
    code += "    pub const fn from_status(status: http::StatusCode) -> Option<Code> {\n        match status.as_u16() {\n";
    for Row { status, variant, .. } in &rows {
        if rows.iter().filter(|row| row.status == *status).count() == 1 {
            let _ = writeln!(code, "            {status} => Some(Code::{variant}),");
        }
    }
    code + "            _ => None,\n        }\n    }\n}\n"
}

/// Returns a function `from_code` with one `match`, for a `Code` of `count` codes.
#[must_use]
pub fn match_on_text(count: usize) -> String {
    let mut code =
        "/// The code with this text.\n#[must_use]\npub fn from_code(code: &str) -> Option<Code> {\n    match code {\n"
            .to_owned();
    for Row { code: text, variant, .. } in rows(count) {
        let _ = writeln!(code, "        {text:?} => Some(Code::{variant}),");
    }
    code + "        _ => None,\n    }\n}\n"
}

/// Returns the constant of the crate `http` for a status.
fn name_of(status: u16) -> &'static str {
    match status {
        400 => "BAD_REQUEST",
        401 => "UNAUTHORIZED",
        402 => "PAYMENT_REQUIRED",
        403 => "FORBIDDEN",
        404 => "NOT_FOUND",
        405 => "METHOD_NOT_ALLOWED",
        406 => "NOT_ACCEPTABLE",
        407 => "PROXY_AUTHENTICATION_REQUIRED",
        408 => "REQUEST_TIMEOUT",
        409 => "CONFLICT",
        410 => "GONE",
        411 => "LENGTH_REQUIRED",
        412 => "PRECONDITION_FAILED",
        413 => "PAYLOAD_TOO_LARGE",
        414 => "URI_TOO_LONG",
        415 => "UNSUPPORTED_MEDIA_TYPE",
        416 => "RANGE_NOT_SATISFIABLE",
        417 => "EXPECTATION_FAILED",
        421 => "MISDIRECTED_REQUEST",
        422 => "UNPROCESSABLE_ENTITY",
        423 => "LOCKED",
        424 => "FAILED_DEPENDENCY",
        426 => "UPGRADE_REQUIRED",
        428 => "PRECONDITION_REQUIRED",
        429 => "TOO_MANY_REQUESTS",
        431 => "REQUEST_HEADER_FIELDS_TOO_LARGE",
        451 => "UNAVAILABLE_FOR_LEGAL_REASONS",
        500 => "INTERNAL_SERVER_ERROR",
        501 => "NOT_IMPLEMENTED",
        502 => "BAD_GATEWAY",
        503 => "SERVICE_UNAVAILABLE",
        504 => "GATEWAY_TIMEOUT",
        505 => "HTTP_VERSION_NOT_SUPPORTED",
        506 => "VARIANT_ALSO_NEGOTIATES",
        507 => "INSUFFICIENT_STORAGE",
        508 => "LOOP_DETECTED",
        511 => "NETWORK_AUTHENTICATION_REQUIRED",
        _ => unreachable!("no row has the status {status}"),
    }
}
