//! Files that hold what must come out.

use std::path::Path;
use std::{env, fs};

/// Compares texts with files, or writes them there where `BLESS` is set.
#[derive(Debug, Default)]
pub struct Golden {
    differing: Vec<String>,
}

impl Golden {
    /// Compares `actual` with the file at `path`; `None` is no file.
    ///
    /// # Panics
    ///
    /// Where the file cannot be written.
    pub fn compare(&mut self, path: &Path, actual: Option<String>) {
        if env::var_os("BLESS").is_some() {
            match actual {
                Some(actual) => fs::write(path, actual).expect("writing a golden file"),
                None => drop(fs::remove_file(path)),
            }
        } else if fs::read_to_string(path).ok() != actual {
            self.differing.push(format!("{}:\n{}", path.display(), actual.unwrap_or_default()));
        }
    }

    /// Ends the comparison.
    ///
    /// # Panics
    ///
    /// Where something differed.
    pub fn finish(self) {
        assert!(
            self.differing.is_empty(),
            "run with BLESS=1 if this is better:\n{}",
            self.differing.join("\n")
        );
    }
}
