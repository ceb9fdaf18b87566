//! Packages outside this workspace, made for one test each, and cargo run on them.

mod cargo;
mod package;

pub use cargo::{Build, Message};
pub use package::{Package, runtime};

use std::path::{Path, PathBuf};

/// The folder of this workspace.
///
/// # Panics
///
/// Where the folder of this package is not where it is.
#[must_use]
pub fn workspace() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize().expect("the folder of the workspace")
}

/// The document the project exists for.
///
/// # Panics
///
/// Where it cannot be read.
#[must_use]
pub fn seed() -> String {
    let path = workspace().join("spec/http_response_codes.md");
    std::fs::read_to_string(path).expect("the document of the seed")
}
