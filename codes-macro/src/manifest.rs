//! The package that calls the macro, and the documents in it.

use std::env;
use std::path::Path;

use codes_codegen::{file, shown};

/// Reads the document at `path`, relative to the folder of the calling package's `Cargo.toml`.
///
/// There is no search for the document, because cargo could not track the places where a search finds nothing.
pub(crate) fn read(path: &str) -> Result<Vec<u8>, String> {
    // The variable is read at expansion, because the macro itself was built in another package.
    let folder = env::var_os("CARGO_MANIFEST_DIR").filter(|folder| !folder.is_empty()).ok_or(
        "CARGO_MANIFEST_DIR is not set, so the document cannot be found\n  \
         = help: build with cargo, or set the variable to the folder that the path is relative to",
    )?;
    let folder = Path::new(&folder);
    file::read(&folder.join(path)).map_err(|reason| {
        // Cargo adds this file when it packs a package, for `target/package` or a registry.
        let is_packed = folder.join("Cargo.toml.orig").is_file();
        let help = if is_packed {
            "cargo packs only files inside the package: put a symbolic link to it into the package, and use the path of the \
             link in the call"
                .to_owned()
        } else {
            format!("the path is relative to the folder of Cargo.toml, {}", shown(&folder.to_string_lossy()))
        };
        format!("cannot read the document `{}`: {reason}\n  = help: {help}", shown(path))
    })
}
