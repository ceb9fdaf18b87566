//! The destination of generated code.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::output::exit::Exit;
use crate::output::human;

/// The destination of generated code: standard output, or a file.
#[derive(Debug, Args)]
pub(crate) struct Destination {
    /// Write the code to this file instead of standard output. If the document has errors, nothing is written.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Do not write the file, but exit with status 1 if it is outdated.
    #[arg(long, requires = "output")]
    check: bool,
}

impl Destination {
    /// Writes `code`, or checks that the file contains it. If the document `has_errors`, the code is incomplete.
    pub(crate) fn deliver(&self, code: &str, has_errors: bool) -> Exit {
        match &self.output {
            None => Exit::wrong_if(has_errors).after(io::stdout().lock().write_all(code.as_bytes())),
            Some(_) if has_errors => Exit::Wrong,
            Some(path) if self.check => check(path, code),
            Some(path) => match fs::write(path, code) {
                Ok(()) => Exit::Success,
                Err(err) => Exit::failed(&format!("cannot write {}: {err}", path.display())),
            },
        }
    }
}

/// Reports that the file at `path` does not contain `code`.
fn check(path: &Path, code: &str) -> Exit {
    let place = path.display();
    let problem = match fs::read(path) {
        // Git may have changed the line endings.
        Ok(bytes) if String::from_utf8_lossy(&bytes).replace("\r\n", "\n") == code => return Exit::Success,
        Ok(_) => "is stale",
        Err(err) if err.kind() == io::ErrorKind::NotFound => "does not exist",
        Err(err) => return Exit::failed(&format!("cannot read {place}: {err}")),
    };
    human::complain(&format!("{place} {problem}: run the same command without `--check` to write it"));
    Exit::Wrong
}
