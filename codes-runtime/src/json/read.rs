//! Reads the body of a response in any shape.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::mem;

use serde_json::{Map, Value};

use crate::catalog::Catalog;
use crate::data::body::Body;
use crate::json;

/// The members by which a nested body is recognised.
const KEYS: [&str; 4] = ["code", "message", "title", "detail"];

/// The content of a body.
#[derive(Default)]
pub(crate) struct Content {
    pub(crate) id: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) detail: Option<String>,
    pub(crate) fields: Vec<(Cow<'static, str>, Value)>,
}

impl Content {
    /// Reads `body`, and returns `None` if it contains neither a code nor a message nor a detail.
    pub(crate) fn read<C: Catalog>(status: u16, body: &[u8], is_problem: bool) -> Option<Self> {
        // Some servers send a byte order mark, and some send invalid UTF-8.
        let body = String::from_utf8_lossy(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body));
        let Ok(Value::Object(mut outer)) = serde_json::from_str(&body) else { return None };
        // Next to a code, `error` is a field, unless the call says that bodies are nested: then `code` is a field.
        let is_flat = outer.contains_key("code") && outer.contains_key("message");
        let may_nest = !outer.contains_key("code") || (C::__BODY == Body::Nested && !is_flat);
        let mut members = match outer.get_mut("error") {
            Some(Value::Object(inner)) if may_nest && KEYS.iter().any(|name| inner.contains_key(*name)) => {
                let inner = mem::take(inner);
                outer.remove("error");
                inner
            }
            _ => mem::take(&mut outer),
        };
        let type_base = match C::__BODY {
            Body::Problem { type_base } => type_base,
            _ => "",
        };
        let is_declared = matches!(C::__BODY, Body::Problem { .. })
            && (members.contains_key("title") || !members.contains_key("message"));
        let mut content = Content { id: take_id(&mut members), ..Content::default() };
        content.detail = take_text(&mut members, "detail");
        if is_problem || is_declared {
            content.message = take_text(&mut members, "title").or_else(|| take_text(&mut members, "message"));
            content.read_problem::<C>(status, type_base, &mut members);
        } else {
            content.message = take_text(&mut members, "message");
        }
        let says_nothing = content.id.is_none() && content.message.is_none() && content.detail.is_none();
        // Members next to `error` are fields too.
        content.fields = members.into_iter().chain(outer).map(|(name, value)| (name.into(), value)).collect();
        (!says_nothing).then_some(content)
    }

    /// Removes the members of RFC 9457 that repeat known data.
    fn read_problem<C: Catalog>(&mut self, status: u16, type_base: &str, members: &mut Map<String, Value>) {
        if members.get("status").is_some_and(|sent| *sent == status) {
            members.remove("status");
        }
        let kind = members.get("type").and_then(Value::as_str);
        if self.id.is_none() && !type_base.is_empty() {
            let id = kind.and_then(|kind| kind.strip_prefix(type_base));
            self.id = id.filter(|id| C::from_id(id).is_some()).map(Into::into);
        }
        let code = self.id.as_deref().and_then(C::from_id);
        let is_known = |kind| code.is_some_and(|code: C| json::problem_type(type_base, code) == kind);
        if kind.is_some_and(|kind| kind == "about:blank" || is_known(kind)) {
            members.remove("type");
        }
        self.message.take_if(|title| code.is_some_and(|code| json::title(code) == title));
        // The title has no values, so the message with its values is the detail.
        if code.is_some_and(|code| !code.entry().parameters.is_empty()) {
            self.message = self.detail.take().or(self.message.take());
        }
    }
}

/// Takes the code: a string, or an integer in decimal.
fn take_id(members: &mut Map<String, Value>) -> Option<String> {
    let id = match members.get("code")? {
        Value::String(id) if !id.is_empty() => id.clone(),
        Value::Number(id) if id.is_i64() || id.is_u64() => id.to_string(),
        _ => return None,
    };
    members.remove("code");
    Some(id)
}

/// Takes a member that is a string.
fn take_text(members: &mut Map<String, Value>, name: &str) -> Option<String> {
    if !members.get(name)?.is_string() {
        return None;
    }
    match members.remove(name) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    }
}
