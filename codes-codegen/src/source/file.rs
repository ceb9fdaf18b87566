//! Reads the file of a document, and suggests a file with a similar name if it is missing.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::source::MAX_BYTES;
use crate::text::{nearest::nearest, shown};

/// Reads the file at `path`, and follows symbolic links.
///
/// Stops one byte past the size limit, which is enough for [`Source`](crate::Source) to report the document as too large.
///
/// # Errors
///
/// Returns an error if there is no regular file, or if the system refuses to read it. If the file is missing, the error names a
/// file in the same folder with a similar name.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    // Opening a named pipe waits for a writer, so the type of the file is checked first.
    let metadata = fs::metadata(path).map_err(|err| match err.kind() {
        ErrorKind::NotFound => io::Error::new(ErrorKind::NotFound, missing(path)),
        _ => err,
    })?;
    if metadata.is_dir() {
        return Err(io::Error::new(ErrorKind::IsADirectory, "it is a folder, not a file"));
    }
    if !metadata.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn missing(path: &Path) -> String {
    let other = nearest_file(path)
        .map(|name| format!("; did you mean `{}`, which is in the same folder?", shown(&name)));
    format!("there is no such file{}", other.unwrap_or_default())
}

/// Returns the name of the file in the folder of `path` that is most similar to the name of `path`.
fn nearest_file(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let names =
        fs::read_dir(path.parent()?).ok()?.filter_map(|file| file.ok()?.file_name().into_string().ok());
    // A broken symbolic link has the name itself.
    let mut names: Vec<String> = names.filter(|other| other != name).collect();
    // Systems list folders in different orders, and the answer must always be the same.
    names.sort();
    nearest(name, names)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the path of a file in the folder of this source file.
    fn beside(name: &str) -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("src/source").join(name)
    }

    fn told(path: &Path) -> String {
        read(path).unwrap_err().to_string()
    }

    #[test]
    fn only_regular_files_are_read() {
        assert!(read(&beside("file.rs")).unwrap().starts_with(b"//!"));
        assert_eq!(told(&beside("")), "it is a folder, not a file");
        assert!(told(&beside("file.rs/x")).contains("irectory"));
        if cfg!(unix) {
            assert_eq!(told(Path::new("/dev/null")), "it is not a regular file");
        }
    }

    #[test]
    fn a_missing_file_is_reported_with_the_nearest_name() {
        assert_eq!(told(&beside("nothing_like_it.md")), "there is no such file");
        assert_eq!(
            told(&beside("front_mattre.rs")),
            "there is no such file; did you mean `front_matter.rs`, which is in the same folder?"
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
