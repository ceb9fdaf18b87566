//! Reads files and standard input.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use codes_codegen::{MAX_BYTES, Source, file};

/// Reads the document at `path`, or standard input if it is `-`.
pub(crate) fn read_document(path: &Path) -> Result<Source, String> {
    if !is_standard_input(path) {
        return read(path);
    }
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let read = io::stdin().lock().take(limit).read_to_end(&mut bytes);
    read.map(|_| Source::new("<stdin>", bytes)).map_err(|err| format!("cannot read standard input: {err}"))
}

/// Reads the Rust code at `path`. It must be complete.
pub(crate) fn read_code(path: &Path) -> Result<Source, String> {
    let bytes = bytes(path)?;
    let unreadable = |reason: &str| Err(format!("cannot read {}: {reason}", path.display()));
    if bytes.len() > MAX_BYTES {
        return unreadable("it is larger than 4 MiB, the limit");
    }
    if std::str::from_utf8(&bytes).is_err() {
        return unreadable("it is not UTF-8, as Rust code is");
    }
    Ok(Source::new(path.display().to_string(), bytes))
}

/// Reads the document at `path`.
pub(crate) fn read(path: &Path) -> Result<Source, String> {
    Ok(Source::new(path.display().to_string(), bytes(path)?))
}

/// Reads the bytes at `path`, at most one more than the limit.
fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    file::read(path).map_err(|reason| format!("cannot read {}: {reason}", path.display()))
}

pub(crate) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

pub(crate) fn is_rust(path: &Path) -> bool {
    has_extension(path, &["rs"])
}

/// Returns whether `path` has the extension of a page.
pub(crate) fn is_page(path: &Path) -> bool {
    has_extension(path, &["md", "mdx"])
}

/// Returns whether the file at `path` may have been a page before it was renamed.
pub(crate) fn may_have_been_page(path: &Path) -> bool {
    is_page(path) || has_extension(path, &["markdown", "mdown", "mkd"])
}

/// Returns whether the extension of `path` is one of `extensions`, ignoring case.
fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension().is_some_and(|it| extensions.iter().any(|extension| it.eq_ignore_ascii_case(extension)))
}

/// Returns the canonical path of the file, which is the same for all paths to it.
pub(crate) fn identity(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}
