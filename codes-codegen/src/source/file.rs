//! The files that documents are.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::source::MAX_BYTES;
use crate::text::nearest::nearest;

/// Why a file is no document.
#[derive(Debug)]
pub enum Unreadable {
    /// There is no such file. A file beside it may have a name like it.
    Missing {
        /// The name of that file.
        nearest: Option<String>,
    },
    /// There is a folder.
    Folder,
    /// There is something, but no regular file: a device, a pipe.
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
    if metadata.is_dir() {
        return Err(Unreadable::Folder);
    }
    if !metadata.is_file() {
        return Err(Unreadable::NoFile);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(Unreadable::Io)?;
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(Unreadable::Io)?;
    Ok(bytes)
}

/// The file in the folder of `path` whose name is nearly its own.
fn nearest_file(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let names =
        fs::read_dir(path.parent()?).ok()?.filter_map(|file| file.ok()?.file_name().into_string().ok());
    // A link that leads nowhere has the name itself.
    let mut names: Vec<String> = names.filter(|other| other != name).collect();
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
            Unreadable::Folder => f.write_str("it is a folder, not a file"),
            Unreadable::NoFile => f.write_str("it is no regular file"),
            Unreadable::Io(err) => err.fmt(f),
        }
    }
}

impl std::error::Error for Unreadable {}

#[cfg(test)]
mod tests {
    use super::*;

    /// The path of a file beside this one.
    fn beside(name: &str) -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("src/source").join(name)
    }

    fn told(path: &Path) -> String {
        read(path).unwrap_err().to_string()
    }

    #[test]
    fn a_file_is_read_and_nothing_else() {
        assert!(read(&beside("file.rs")).unwrap().starts_with(b"//!"));
        assert_eq!(told(&beside("")), "it is a folder, not a file");
        assert!(told(&beside("file.rs/x")).contains("irectory"));
        if cfg!(unix) {
            assert_eq!(told(Path::new("/dev/null")), "it is no regular file");
        }
    }

    #[test]
    fn a_missing_file_is_reported_with_the_nearest_name() {
        assert_eq!(told(&beside("nothing_like_it.md")), "there is no such file");
        assert_eq!(
            told(&beside("front_mattre.rs")),
            "there is no such file; did you mean `front_matter.rs`, which stands in the same folder?"
        );
        assert_eq!(told(&beside("no/such/folder.md")), "there is no such file");
    }

    #[test]
    fn reading_stops_right_after_the_limit() {
        let path = std::env::temp_dir().join(format!("codes-codegen-{}.md", std::process::id()));
        fs::write(&path, vec![b' '; MAX_BYTES + 100]).unwrap();
        let read = read(&path).map(|bytes| bytes.len());
        fs::remove_file(&path).unwrap();
        assert_eq!(read.unwrap(), MAX_BYTES + 1);
    }
}
