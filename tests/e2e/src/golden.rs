//! Golden files, which contain expected output.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::files;

/// Compares strings with the golden files of a folder, or writes the files if `BLESS` is set.
///
/// A golden file without a test fails too, and `BLESS` deletes it.
#[derive(Debug, Default)]
pub struct Golden {
    left: BTreeSet<PathBuf>,
    wrong: Vec<String>,
}

impl Golden {
    /// Starts a comparison with all files in `folder` and its subfolders that end in `extensions`.
    #[must_use]
    pub fn of(folder: &str, extensions: &[&str]) -> Self {
        let files = extensions.iter().flat_map(|extension| files(folder, extension));
        Golden { left: files.map(|(_, path)| path).collect(), wrong: Vec::new() }
    }

    /// Compares `actual` with the file at `path`, which may be outside the folder.
    ///
    /// # Panics
    ///
    /// Panics if the file cannot be written.
    pub fn compare(&mut self, path: &Path, actual: &str) {
        self.left.remove(path);
        if fs::read_to_string(path).is_ok_and(|expected| expected == actual) {
            return;
        }
        if is_blessed() {
            fs::write(path, actual).expect("writing a golden file");
        } else {
            self.wrong.push(format!("{}:\n{actual}", path.display()));
        }
    }

    /// Ends the comparison.
    ///
    /// # Panics
    ///
    /// Panics if a comparison failed, or if a file was not compared.
    pub fn finish(mut self) {
        for path in &self.left {
            if is_blessed() {
                fs::remove_file(path).expect("deleting a golden file");
            } else {
                self.wrong.push(format!("{}: left over, no test writes it", path.display()));
            }
        }
        assert!(self.wrong.is_empty(), "run with BLESS=1 if this is better:\n{}", self.wrong.join("\n"));
    }
}

fn is_blessed() -> bool {
    env::var_os("BLESS").is_some()
}
