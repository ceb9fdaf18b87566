//! The files that the command reads.

pub(crate) mod calls;
mod git;
pub(crate) mod package;
pub(crate) mod target;
pub(crate) mod walk;

use std::io::{self, Read, Write};
use std::path::Path;

use codes_codegen::{MAX_BYTES, Source, file};

/// Reads the document at `path`, or standard input where it is `-`.
///
/// # Errors
///
/// What is wrong, in one line that names the path.
pub(crate) fn read(path: &Path) -> Result<Source, String> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
        let read = io::stdin().lock().take(limit).read_to_end(&mut bytes);
        return read
            .map(|_| Source::new("<stdin>", bytes))
            .map_err(|err| format!("cannot read standard input: {err}"));
    }
    Ok(Source::new(path.display().to_string(), bytes(path)?))
}

/// Reads the Rust code at `path`, all of it or none.
///
/// # Errors
///
/// What is wrong, in one line that names the path.
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

/// The bytes of the file at `path`, no more than show that there are too many.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    file::read(path).map_err(|reason| format!("cannot read {}: {reason}", path.display()))
}

/// Tells people that something could not be done; where nobody can be told, nothing is.
pub(crate) fn complain(message: &str) {
    // A name may hold a line break, behind which a program would read something else.
    let message = message.replace('\n', "\u{2424}");
    let _ = writeln!(anstream::stderr(), "error: {message}");
}
