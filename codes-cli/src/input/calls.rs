//! Finds calls of `codes!` in Rust code.

use std::collections::HashSet;
use std::path::Path;

use codes_codegen::{Call, Diagnostic, Source};
use proc_macro2::{Group, Span, TokenStream, TokenTree};

use crate::input::file;

/// A call in Rust code.
pub(crate) struct CallSite {
    /// The offset of its first byte.
    start: usize,
    /// The first line, from 1.
    pub(crate) line: usize,
    /// The last line.
    pub(crate) last_line: usize,
    /// The parsed call, or its mistakes.
    pub(crate) call: Result<Call, Vec<Diagnostic>>,
}

/// Reads the Rust file at `path`, and finds its calls.
pub(crate) fn in_file(path: &Path) -> Result<(Source, Vec<CallSite>), String> {
    let code = file::read_code(path)?;
    let calls = find(&code).map_err(|reason| format!("cannot read {}: {reason}", path.display()))?;
    Ok((code, calls))
}

/// Finds the calls in `code`, in order, including renamed imports of the macro. Returns an error if brackets are not balanced.
pub(crate) fn find(code: &Source) -> Result<Vec<CallSite>, String> {
    let text = code.text();
    // A shebang is not Rust.
    let shebang = text.strip_prefix("#!").filter(|rest| !rest.trim_start().starts_with('['));
    let first = shebang.map_or(0, |rest| rest.find('\n').map_or(text.len(), |end| end + "#!".len()));
    // Blanks of the same length keep all offsets.
    let blank = " ".repeat(first);
    let parsed = format!("{blank}{}", text.get(first..).unwrap_or_default()).parse::<TokenStream>();
    let tokens =
        parsed.map_err(|err| format!("it is not valid Rust, at line {}: {err}", err.span().start().line))?;
    let names = MacroNames::of(&tokens);
    let mut found = Vec::new();
    each_level(tokens, |level| names.calls(level, &mut found));
    found.sort_by_key(|site| site.start);
    Ok(found)
}

/// Visits the tokens of `tokens`, and of each group that `visit` returns. A recursive function would overflow the stack on deeply
/// nested code.
fn each_level(tokens: TokenStream, mut visit: impl FnMut(&[TokenTree]) -> Vec<TokenStream>) {
    let mut levels = vec![tokens];
    while let Some(level) = levels.pop() {
        let level: Vec<TokenTree> = level.into_iter().collect();
        levels.extend(visit(&level));
    }
}

/// The names of the macro in a file.
struct MacroNames {
    names: HashSet<String>,
    /// Whether the file defines its own macro `codes`, so that only a call with a path is a call of `codes!`.
    has_own: bool,
}

impl MacroNames {
    /// Returns the names of the macro in `code`: `codes`, and each `x` in `use …::codes as x`.
    fn of(code: &TokenStream) -> Self {
        let mut names = MacroNames { names: HashSet::from(["codes".to_owned()]), has_own: false };
        each_level(code.clone(), |level| {
            let words: Vec<String> = level.iter().map(word).collect();
            for window in words.windows(3) {
                match window {
                    [codes, renamed, name] if codes == "codes" && renamed == "as" => {
                        names.names.extend([name.clone()]);
                    }
                    [rules, bang, name] if rules == "macro_rules" && bang == "!" && name == "codes" => {
                        names.has_own = true;
                    }
                    _ => {}
                }
            }
            level.iter().filter_map(stream).collect()
        });
        names
    }

    /// Adds the calls among `tokens` to `found`, and returns the groups that may contain others.
    fn calls(&self, tokens: &[TokenTree], found: &mut Vec<CallSite>) -> Vec<TokenStream> {
        let mut inner = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else { continue };
            let before: Vec<String> =
                tokens.get(at.saturating_sub(3)..at).unwrap_or_default().iter().map(word).collect();
            let is_call = match before.as_slice() {
                [.., name, bang] if bang == "!" && self.names.contains(name) => {
                    !self.has_own || before.first().is_some_and(|before| before == ":")
                }
                _ => false,
            };
            // A call with macro variables is left out, because their values are unknown.
            if !is_call {
                inner.push(group.stream());
            } else if !has_variables(group) {
                found.push(read(path_before(tokens.get(..at).unwrap_or_default()), group));
            }
        }
        inner
    }
}

/// Returns the text of a name or punctuation character, or an empty string for other tokens.
fn word(token: &TokenTree) -> String {
    match token {
        TokenTree::Ident(name) => name.to_string().trim_start_matches("r#").to_owned(),
        TokenTree::Punct(punctuation) => punctuation.as_char().to_string(),
        TokenTree::Group(_) | TokenTree::Literal(_) => String::new(),
    }
}

fn stream(token: &TokenTree) -> Option<TokenStream> {
    if let TokenTree::Group(group) = token { Some(group.stream()) } else { None }
}

/// Returns whether `group` contains macro variables.
fn has_variables(group: &Group) -> bool {
    let mut found = false;
    each_level(group.stream(), |level| {
        found |= level.iter().any(|token| word(token) == "$");
        if found { Vec::new() } else { level.iter().filter_map(stream).collect() }
    });
    found
}

/// Returns the start of the path of the macro, such as `rt` in `rt::codes!`. The last of `tokens` is `!`.
fn path_before(tokens: &[TokenTree]) -> Span {
    let is_part = |token: &&TokenTree| {
        matches!(word(token).as_str(), ":" | "!") || matches!(token, TokenTree::Ident(_))
    };
    let mut start = Span::call_site();
    let mut after_name = false;
    for token in tokens.iter().rev().take_while(is_part) {
        let is_name = matches!(token, TokenTree::Ident(_));
        // Two names in a row are not part of one path.
        if is_name && after_name {
            break;
        }
        after_name = is_name;
        start = token.span();
    }
    start
}

/// Parses the call that begins at `start` and has the arguments `group`.
fn read(start: Span, group: &Group) -> CallSite {
    let whole = start.byte_range().start..group.span_close().byte_range().end;
    let call = Call::parse(group.stream()).map_err(|errors| {
        // If something is missing, the error points at the whole call.
        let place = |range: std::ops::Range<usize>| if range.is_empty() { whole.clone() } else { range };
        let of_call = |error: syn::Error| {
            Diagnostic::of_call(place(error.span().byte_range()).into(), &error.to_string())
        };
        errors.into_iter().map(of_call).collect()
    });
    let (line, last_line) = (start.start().line, group.span_close().end().line);
    CallSite { start: whole.start, line, last_line, call }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(code: &str) -> Vec<(usize, String)> {
        let source = Source::new("lib.rs", code.as_bytes().to_vec());
        let calls = find(&source).expect("Rust code").into_iter();
        calls
            .map(|site| match site.call {
                Ok(call) => (site.line, call.path.value()),
                Err(errors) => {
                    let places = errors.iter().map(|it| {
                        let at = source.locate(it.span.start);
                        format!("{}:{}: {}", at.line, at.column, it.title)
                    });
                    (site.line, places.collect::<Vec<_>>().join("\n"))
                }
            })
            .collect()
    }

    fn one(line: usize, path: &str) -> Vec<(usize, String)> {
        vec![(line, path.to_owned())]
    }

    #[test]
    fn calls_are_found_wherever_they_are_and_whatever_the_runtime_is_called() {
        assert_eq!(found("codes!(\"a_codes.md\");"), one(1, "a_codes.md"));
        assert_eq!(found("mod m {\n fn f() {\n  rt::codes! { \"a_codes.md\" }\n }\n}"), one(3, "a_codes.md"));
        assert_eq!(found("#!/bin/x\n/* é */ ::rt::codes![\"b_codes.md\"];"), one(2, "b_codes.md"));
        assert_eq!(
            found("codes! {\n/// x\n#[derive(Ord)]\npub(crate) enum A = \"a.md\",\n}"),
            one(1, "a.md")
        );
        assert_eq!(found("m! { codes!(enum A = \"a.md\"); }"), one(1, "a.md"));
        assert_eq!(found("use rt::codes as table; mod m { table!(enum A = \"a.md\"); }"), one(1, "a.md"));
        assert_eq!(found("rt::r#codes!(enum A = \"a.md\");"), one(1, "a.md"));
        assert_eq!(found("#! [allow(unused)] codes!(enum A = \"a.md\");"), one(1, "a.md"));
        assert_eq!(
            found(&("(".repeat(20_000) + "codes!(enum A = \"a.md\")" + &")".repeat(20_000))),
            one(1, "a.md")
        );
        assert_eq!(
            found("macro_rules! codes { () => {} } codes!(); rt::codes!(enum A = \"a.md\");"),
            one(1, "a.md")
        );
    }

    #[test]
    fn code_that_is_not_a_call_is_ignored() {
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
    fn mistakes_of_a_call_are_reported_at_their_place() {
        let mistakes = found("#!/bin/é\ncodes!(1);");
        assert!(mistakes[0].1.starts_with("2:8: "), "{mistakes:?}");
        let mistakes = found("\n  codes!(\"a_codes.md\",\n    tabel = all);");
        assert!(
            mistakes[0].1.starts_with("3:5: there is no option `tabel`; did you mean `table`?"),
            "{mistakes:?}"
        );
        assert!(
            found("\nfn f() { rt::codes!(); }")[0].1.starts_with("2:10: "),
            "{:?}",
            found("\nfn f() { rt::codes!(); }")
        );
    }
}
