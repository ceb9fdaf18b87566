//! The calls of `codes!` in Rust code.

use codes_codegen::{Call, Diagnostic, Source, Span};
use proc_macro2::{Group, TokenStream, TokenTree};

/// A call in Rust code.
pub(crate) struct Written {
    /// The line on which it begins, from 1.
    pub(crate) line: usize,
    /// The line on which it ends.
    pub(crate) last_line: usize,
    /// What it says, or what is wrong with it.
    pub(crate) call: Result<Call, Vec<Diagnostic>>,
}

/// The calls in `code`, in order, by whatever name the runtime goes.
///
/// # Errors
///
/// Where the code is none: a bracket is open, a quotation never ends.
pub(crate) fn find(code: &Source) -> Result<Vec<Written>, String> {
    // A first line for the shell is no Rust.
    let text = code.text();
    let shebang = text.strip_prefix("#!").filter(|rest| !rest.starts_with('['));
    let first = shebang.and_then(|rest| rest.find('\n')).map_or(0, |end| end + "#!".len());
    let blank: String = text.get(..first).unwrap_or_default().chars().map(|_| ' ').collect();
    let tokens: TokenStream = format!("{blank}{}", text.get(first..).unwrap_or_default())
        .parse()
        .map_err(|err| format!("it is no Rust code: {err}"))?;
    let mut found = Vec::new();
    walk(tokens, &mut found);
    Ok(found)
}

/// Adds the calls in `tokens`.
fn walk(tokens: TokenStream, found: &mut Vec<Written>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        match macro_before(tokens.get(..at).unwrap_or_default()).as_deref() {
            // The runtime's own macro, or another of this name.
            Some("macro_rules codes") => {}
            Some("codes") if !has_variables(group) => found.push(read(group)),
            _ => walk(group.stream(), found),
        }
    }
}

/// The name of the macro that takes the group behind `tokens`, if one does: `codes` behind `x::codes!`, and
/// `macro_rules codes` behind `macro_rules! codes`.
fn macro_before(tokens: &[TokenTree]) -> Option<String> {
    let is_bang = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '!');
    match tokens {
        [.., TokenTree::Ident(name), bang] if is_bang(bang) => Some(name.to_string()),
        [.., TokenTree::Ident(rules), bang, TokenTree::Ident(name)] if is_bang(bang) => {
            Some(format!("{rules} {name}"))
        }
        _ => None,
    }
}

/// Whether a macro fills in what stands in `group`, so that its call is not written here.
fn has_variables(group: &Group) -> bool {
    group.stream().into_iter().any(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == '$',
        TokenTree::Group(group) => has_variables(&group),
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    })
}

/// Reads the call that stands in `group`.
fn read(group: &Group) -> Written {
    let call = Call::parse(group.stream()).map_err(|errors| {
        let of_call = |error: syn::Error| Diagnostic::of_call(bytes(error.span()), &error.to_string());
        errors.into_iter().map(of_call).collect()
    });
    let (line, last_line) = (group.span_open().start().line, group.span_close().end().line);
    Written { line, last_line, call }
}

/// The bytes of `span`. That of a call without tokens is the call.
fn bytes(span: proc_macro2::Span) -> Span {
    span.byte_range().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(code: &str) -> Vec<(usize, String)> {
        let source = Source::new("lib.rs", code.as_bytes().to_vec());
        let calls = find(&source).expect("Rust code").into_iter();
        calls
            .map(|written| match written.call {
                Ok(call) => (written.line, call.path.value()),
                Err(errors) => {
                    let places = errors.iter().map(|it| {
                        let at = it.location(&source);
                        format!("{}:{}: {}", at.line, at.column, it.title())
                    });
                    (written.line, places.collect::<Vec<_>>().join("\n"))
                }
            })
            .collect()
    }

    fn one(line: usize, path: &str) -> Vec<(usize, String)> {
        vec![(line, path.to_owned())]
    }

    #[test]
    fn calls_are_found_wherever_they_stand_and_however_the_runtime_is_called() {
        assert_eq!(found("codes!(\"a_codes.md\");"), one(1, "a_codes.md"));
        assert_eq!(found("mod m {\n fn f() {\n  rt::codes! { \"a_codes.md\" }\n }\n}"), one(3, "a_codes.md"));
        assert_eq!(found("#!/bin/x\n/* é */ ::rt::codes![\"b_codes.md\"];"), one(2, "b_codes.md"));
        assert_eq!(
            found("codes! {\n/// x\n#[derive(Ord)]\npub(crate) enum A = \"a.md\",\n}"),
            one(1, "a.md")
        );
        assert_eq!(found("m! { codes!(enum A = \"a.md\"); }"), one(1, "a.md"));
    }

    #[test]
    fn what_is_no_call_is_left_alone() {
        for code in [
            "/// codes!(\"a_codes.md\")\nfn f() {} // codes!(\"b_codes.md\")",
            "macro_rules! codes { ($($t:tt)*) => {} }",
            "macro_rules! mine { ($path:literal) => { codes!(enum A = $path); } }",
            "fn codes(a: bool) { codes(!a) } const A: &str = \"codes!()\";",
            "#![doc = \"codes!()\"]",
        ] {
            assert_eq!(found(code), [], "{code}");
        }
    }

    #[test]
    fn mistakes_of_a_call_are_told_where_they_stand() {
        let told = found("\n  codes!(\"a_codes.md\",\n    tabel = all);");
        assert!(told[0].1.starts_with("3:5: there is no option `tabel`; did you mean `table`?"), "{told:?}");
        assert!(found("codes!();")[0].1.starts_with("1:"), "{:?}", found("codes!();"));
    }
}
