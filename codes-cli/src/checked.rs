//! A document with its verdict.

use codes_codegen::{Catalog, Diagnostic, Source, read_page};

/// A document and what came of it.
pub(crate) struct Checked {
    pub(crate) source: Source,
    pub(crate) catalogs: Vec<Catalog>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Checked {
    /// Checks `source`.
    pub(crate) fn of(source: Source) -> Self {
        let (catalogs, diagnostics) = read_page(&source);
        Checked { source, catalogs, diagnostics }
    }
}
