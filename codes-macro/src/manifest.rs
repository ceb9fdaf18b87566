//! The package that calls the macro, and the documents in it.

use std::env;
use std::path::Path;

use codes_codegen::{file, shown};

/// Reads the document at `path`, relative to the folder of the calling package's `Cargo.toml`.
///
/// There is one rule and no search: cargo could not watch the files that a search did not find.
pub(crate) fn read(path: &str) -> Result<Vec<u8>, String> {
    // Read while expanding: the macro itself was built for another package.
    let folder = env::var_os("CARGO_MANIFEST_DIR").filter(|folder| !folder.is_empty()).ok_or(
        "CARGO_MANIFEST_DIR is not set, so that the document cannot be found\n  \
         = help: build with cargo, or set it to the folder that the path is relative to",
    )?;
    let folder = Path::new(&folder);
    file::read(&folder.join(path)).map_err(|reason| {
        // As cargo packs it: verified in `target/package`, or come from a registry.
        let is_packed = folder.join("Cargo.toml.orig").is_file();
        let help = if is_packed {
            "the package is built from its packed files, and the document is none of them: put a symbolic link to it \
             into the package, which cargo packs as a file"
                .to_owned()
        } else {
            format!("the path is relative to the folder of Cargo.toml, {}", shown(&folder.to_string_lossy()))
        };
        format!("cannot read the document `{}`: {reason}\n  = help: {help}", shown(path))
    })
}
