//! The files that documents are.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::nearest::nearest;
use crate::source::MAX_BYTES;

/// Why a file is no document.
#[derive(Debug)]
pub enum Unreadable {
    /// There is no such file. A file beside it may have a name like it.
    Missing {
        /// The name of that file.
        nearest: Option<String>,
    },
    /// There is something, but no regular file: a folder, a device, a pipe.
    NoFile,
    /// The system refuses it.
    Io(io::Error),
}

/// Reads the file at `path`, which may be a link to one.
///
/// No more is read than [`Source`](crate::Source) needs to see that a document is too large.
///
/// # Errors
///
/// Where there is no regular file, or the system refuses to read it.
pub fn read(path: &Path) -> Result<Vec<u8>, Unreadable> {
    // Opening a pipe waits for somebody to write into it, so what it is must be known before.
    let metadata = fs::metadata(path).map_err(|err| match err.kind() {
        io::ErrorKind::NotFound => Unreadable::Missing { nearest: nearest_file(path) },
        _ => Unreadable::Io(err),
    })?;
    if !metadata.is_file() {
        return Err(Unreadable::NoFile);
    }
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(Unreadable::Io)?;
    Ok(bytes)
}

/// The file in the folder of `path` whose name is nearly its own.
fn nearest_file(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let files = fs::read_dir(path.parent()?).ok()?;
    let mut names: Vec<String> = files.filter_map(|file| file.ok()?.file_name().into_string().ok()).collect();
    // Folders are read in an order of their own, and the answer must not depend on it.
    names.sort();
    nearest(name, names)
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::Missing { nearest: None } => f.write_str("there is no such file"),
            Unreadable::Missing { nearest: Some(name) } => {
                write!(f, "there is no such file; did you mean `{name}`, which stands in the same folder?")
            }
            Unreadable::NoFile => f.write_str("it is no regular file"),
            Unreadable::Io(err) => err.fmt(f),
        }
    }
}

impl std::error::Error for Unreadable {}
