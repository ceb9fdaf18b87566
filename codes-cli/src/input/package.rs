//! The package of a Rust file. Paths in its calls are relative to the folder of the package.

use std::path::{Component, Path, PathBuf};

use codes_codegen::{Source, file};

/// Returns the folder of the package of `file`: the nearest one above it with a `Cargo.toml`.
fn folder_of(file: &Path) -> Option<PathBuf> {
    let folder = tidy(file).parent()?.to_path_buf();
    let from_root = tidy(&std::path::absolute(Path::new(".").join(&folder)).ok()?);
    let up = from_root.ancestors().position(|above| above.join("Cargo.toml").is_file())?;
    Some(tidy(&folder.join("../".repeat(up))))
}

/// Removes each `x/..` from `path`.
pub(crate) fn tidy(path: &Path) -> PathBuf {
    let mut tidied = PathBuf::new();
    for component in path.components() {
        let is_named = matches!(tidied.components().next_back(), Some(Component::Normal(_)));
        match component {
            Component::CurDir => {}
            Component::ParentDir if is_named => drop(tidied.pop()),
            component => tidied.push(component),
        }
    }
    tidied
}

/// Returns the path of the document `name` of a call in the Rust file at `code`, from the current directory.
pub(crate) fn document_of(code: &Path, name: &str) -> Result<PathBuf, String> {
    let folder = folder_of(code)
        .ok_or_else(|| format!("no folder above it has a Cargo.toml, so `{name}` cannot be found"))?;
    // `x/..` is kept, because `x` may be a symbolic link.
    Ok(folder.join(name))
}

/// Reads the document `name` of a call in the Rust file at `code`. Also returns its path from the current directory.
pub(crate) fn read_document(code: &Path, name: &str) -> Result<(Source, PathBuf), String> {
    let path = document_of(code, name)?;
    let place = place_of(&path);
    let bytes = file::read(&path).map_err(|reason| format!("cannot read the document {place}: {reason}"))?;
    Ok((Source::new(name, bytes).at(place), path))
}

/// Returns the path of a document for messages.
pub(crate) fn place_of(path: &Path) -> String {
    tidy(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_tidied_without_leaving_its_place() {
        for (path, tidied) in [
            ("./a/../b.md", "b.md"),
            ("a/b/../../../c.md", "../c.md"),
            ("../../c.md", "../../c.md"),
            ("/a/./b.md", "/a/b.md"),
        ] {
            assert_eq!(tidy(Path::new(path)), Path::new(tidied), "{path}");
        }
    }

    #[test]
    fn the_nearest_package_above_a_file_is_its_own() {
        // Tests run in the folder of their package.
        assert_eq!(folder_of(Path::new("src/main.rs")), Some(PathBuf::new()));
        assert_eq!(folder_of(Path::new("./src/x/../main.rs")), Some(PathBuf::new()));
        assert_eq!(folder_of(Path::new("x.rs")), Some(PathBuf::new()));
        assert_eq!(folder_of(Path::new("../x.rs")), Some(PathBuf::from("..")));
        assert_eq!(folder_of(Path::new("../fuzz/../codes-cli/x.rs")), Some(PathBuf::from("../codes-cli")));
        assert_eq!(folder_of(Path::new("/nothing-here/x.rs")), None);
    }
}
