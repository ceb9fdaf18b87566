//! Errors and warnings as code that the compiler reports.

use codes_codegen::{Diagnostic, Severity, Source, shown};
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::quote_spanned;

/// The maximum number of errors of a document that one build reports.
const MAX_ERRORS: usize = 20;

/// Reports errors and warnings at one place of the user's code.
pub(crate) struct Reporter<'a> {
    /// The path of the runtime, whose macros the generated code calls.
    pub(crate) runtime: &'a TokenStream,
    pub(crate) span: Span,
}

impl Reporter<'_> {
    /// Returns code that reports an error with this message.
    pub(crate) fn error(&self, message: &str) -> TokenStream {
        // The compiler underlines everything from the first token to the last, so each token must have the span.
        let runtime = respan(self.runtime.clone(), self.span);
        quote_spanned!(self.span=> #runtime::__private::compile_error! { #message })
    }

    /// Returns code that reports the errors and warnings of a document.
    pub(crate) fn diagnostics(&self, diagnostics: &[Diagnostic], source: &Source) -> TokenStream {
        let of = |severity| diagnostics.iter().filter(move |it| it.rule.severity() == severity);
        let first = of(Severity::Error).take(MAX_ERRORS).map(|it| self.error(&it.render(source)));
        let hidden = of(Severity::Error).count().saturating_sub(MAX_ERRORS);
        let rest =
            (hidden > 0).then(|| self.error(&format!("{} has {hidden} more errors", shown(&source.name))));
        let warnings = of(Severity::Warning).map(|it| self.warning(it, source));
        first.chain(rest).chain(warnings).collect()
    }

    /// Returns code that reports a warning. On stable Rust, the only warning that a macro can cause is the use of a deprecated item.
    fn warning(&self, diagnostic: &Diagnostic, source: &Source) -> TokenStream {
        let note = diagnostic.render(source);
        let name = Ident::new(diagnostic.rule.id(), self.span);
        quote_spanned! {self.span=>
            const _: () = {
                #[deprecated(note = #note)]
                const fn #name() {}
                #name()
            };
        }
    }
}

/// Moves `tokens` to `span` without changing how their names resolve.
fn respan(tokens: TokenStream, span: Span) -> TokenStream {
    let respan = |mut token: TokenTree| {
        if let TokenTree::Group(group) = &mut token {
            *group = Group::new(group.delimiter(), respan(group.stream(), span));
        }
        token.set_span(token.span().located_at(span));
        token
    };
    tokens.into_iter().map(respan).collect()
}
