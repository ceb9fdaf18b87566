//! A file, or standard input.

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

/// Reads the Rust code at `path`, all of it or nothing.
pub(crate) fn read_code(path: &Path) -> Result<Source, String> {
    let bytes = bytes(path)?;
    let unreadable = |reason: &str| Err(format!("cannot read {}: {reason}", path.display()));
    if bytes.len() > MAX_BYTES {
        return unreadable("it is larger than 4 MiB, more than is read");
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

/// Reads the bytes at `path`, no more than show that there are too many.
fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    file::read(path).map_err(|reason| format!("cannot read {}: {reason}", path.display()))
}

pub(crate) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

pub(crate) fn is_rust(path: &Path) -> bool {
    has_extension(path, &["rs"])
}

/// Whether `path` is named as pages are.
pub(crate) fn is_page(path: &Path) -> bool {
    has_extension(path, &["md", "mdx"])
}

/// Whether the file at `path` may once have been a page, before it was given another name.
pub(crate) fn may_have_been_page(path: &Path) -> bool {
    is_page(path) || has_extension(path, &["markdown", "mdown", "mkd"])
}

/// Whether the extension of `path` is one of `extensions`, in upper or lower case.
fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension().is_some_and(|it| extensions.iter().any(|extension| it.eq_ignore_ascii_case(extension)))
}

/// Returns the same path for all paths that lead to one file.
pub(crate) fn identity(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}
