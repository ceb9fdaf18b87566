//! The texts of all entries, role by role, as the string literals of the generated code.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote_spanned;

/// The statics that hold texts. Roles with the same texts share one.
#[derive(Default)]
pub(crate) struct Statics {
    statics: Vec<(Ident, Vec<String>)>,
}

impl Statics {
    /// Adds one text for each entry and returns the static that holds them: `name`, or one that is there already.
    pub(crate) fn add(&mut self, name: &str, texts: impl Iterator<Item = String>, span: Span) -> Ident {
        let texts: Vec<String> = texts.collect();
        if let Some((name, _)) = self.statics.iter().find(|(_, others)| *others == texts) {
            return name.clone();
        }
        let name = Ident::new(name, span);
        self.statics.push((name.clone(), texts));
        name
    }

    /// The statics:
    ///
    /// ```text
    /// static NAMES: __rt::Texts = __rt::Texts::new("NotFoundGone", b"\0\0\0\0\x08\0\0\0\x0c\0\0\0");
    /// ```
    pub(crate) fn items(&self, span: Span) -> TokenStream {
        let names = self.statics.iter().map(|(name, _)| name);
        let all = self.statics.iter().map(|(_, texts)| Literal::string(&texts.concat()));
        let bounds = self.statics.iter().map(|(_, texts)| Literal::byte_string(&bounds(texts)));
        quote_spanned! {span=>
            #(static #names: __rt::Texts = __rt::Texts::new(#all, #bounds);)*
        }
    }
}

/// Where each text begins and the last one ends, as four bytes each, the lowest one first.
fn bounds(texts: &[String]) -> Vec<u8> {
    let ends = texts.iter().scan(0, |end, text| {
        // The texts of a document of 4 MiB are no more than its bytes.
        *end += u32::try_from(text.len()).unwrap_or(u32::MAX);
        Some(*end)
    });
    std::iter::once(0).chain(ends).flat_map(u32::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_one_more_than_texts() {
        assert_eq!(
            bounds(&["ab".to_owned(), String::new(), "c".to_owned()]),
            [0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]
        );
    }

    #[test]
    fn equal_texts_are_kept_once() {
        let mut statics = Statics::default();
        let mut add = |name, text: &str| {
            statics.add(name, [text.to_owned()].into_iter(), Span::call_site()).to_string()
        };
        assert_eq!([add("NAMES", "a"), add("CODES", "b"), add("IDS", "b")], ["NAMES", "CODES", "CODES"]);
    }
}
