//! The documents that the command is given.

use std::io::{self, Read};
use std::path::Path;

use codes_codegen::{MAX_BYTES, Source, file};

/// Reads the document at `path`, or standard input where it is `-`.
///
/// What is wrong is said in one line that names the path.
pub(crate) fn read(path: &Path) -> Result<Source, String> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
        let read = io::stdin().lock().take(limit).read_to_end(&mut bytes);
        return read
            .map(|_| Source::new("<stdin>", bytes))
            .map_err(|err| format!("cannot read standard input: {err}"));
    }
    let name = path.display().to_string();
    match file::read(path) {
        Ok(bytes) => Ok(Source::new(name, bytes)),
        Err(reason) => Err(format!("cannot read {name}: {reason}")),
    }
}
