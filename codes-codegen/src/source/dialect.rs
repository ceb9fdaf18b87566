//! The dialects of Markdown.

use std::path::Path;

/// The dialect of Markdown that a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// Markdown as GitHub shows it.
    Gfm,
    /// Markdown with JSX and JavaScript, as in Docusaurus and Mintlify.
    Mdx,
}

impl Dialect {
    /// Returns the dialect of the document with this file name.
    pub(crate) fn of(name: &str) -> Self {
        let extension = Path::new(name).extension();
        if extension.is_some_and(|it| it.eq_ignore_ascii_case("mdx")) { Dialect::Mdx } else { Dialect::Gfm }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_of_a_document_names_its_dialect() {
        for (name, dialect) in [
            ("../docs/errors.mdx", Dialect::Mdx),
            ("B.MDX", Dialect::Mdx),
            ("errors.md", Dialect::Gfm),
            ("mdx", Dialect::Gfm),
            ("<stdin>", Dialect::Gfm),
        ] {
            assert_eq!(Dialect::of(name), dialect, "{name}");
        }
    }
}
