//! Reads the file of a document, and finds a file with a similar name where it is missing.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::source::MAX_BYTES;
use crate::text::{nearest::nearest, shown};

/// Reads the file at `path`, which may be a link to one.
///
/// No more is read than [`Source`](crate::Source) needs to see that a document is too large.
///
/// # Errors
///
/// Where there is no regular file, or the system refuses to read it. Of a file that is missing the error names one beside
/// it with nearly the same name.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    // Opening a pipe waits for somebody to write into it, so what it is must be known before.
    let metadata = fs::metadata(path).map_err(|err| match err.kind() {
        ErrorKind::NotFound => io::Error::new(ErrorKind::NotFound, missing(path)),
        _ => err,
    })?;
    if metadata.is_dir() {
        return Err(io::Error::new(ErrorKind::IsADirectory, "it is a folder, not a file"));
    }
    if !metadata.is_file() {
        return Err(io::Error::other("it is no regular file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn missing(path: &Path) -> String {
    let other = nearest_file(path)
        .map(|name| format!("; did you mean `{}`, which stands in the same folder?", shown(&name)));
    format!("there is no such file{}", other.unwrap_or_default())
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
