//! The package of a Rust file. Paths in its calls are relative to the folder of the package.

use std::fs;
use std::path::{Component, Path, PathBuf, absolute};

use codes_codegen::{Source, file};

use crate::input::file::identity;

/// Returns the folder of the package of `file`: the nearest one above it with a `Cargo.toml`.
fn folder_of(file: &Path) -> Option<PathBuf> {
    nearest(file, Path::is_file)
}

/// Returns the nearest folder above `file` whose `Cargo.toml` fits.
fn nearest(file: &Path, fits: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let folder = tidy(file).parent()?.to_path_buf();
    let from_root = tidy(&absolute(Path::new(".").join(&folder)).ok()?);
    let up = from_root.ancestors().position(|above| fits(&above.join("Cargo.toml")))?;
    Some(tidy(&folder.join("../".repeat(up))))
}

/// Returns whether `manifest` describes a package, and not only a workspace.
fn is_of_package(manifest: &Path) -> bool {
    let Ok(text) = fs::read_to_string(manifest) else { return false };
    let has = |table: &str| text.lines().any(|line| line.trim_start().starts_with(table));
    has("[package") || !has("[workspace")
}

/// The path of a document in the calls of a package.
pub(crate) struct PathInCalls {
    /// The path of the document from the folder of the package, with `/`.
    pub(crate) path: String,
    /// The path of the package's `Cargo.toml` from the current directory, for messages.
    pub(crate) manifest: String,
}

impl PathInCalls {
    /// Returns the path of the document `file` in the package of the nearest `Cargo.toml` above it, or else above the current
    /// directory. `None` if there is no such package, or no relative path from it.
    pub(crate) fn of(file: &Path) -> Option<Self> {
        let folder =
            nearest(file, is_of_package).or_else(|| nearest(Path::new("Cargo.toml"), is_of_package))?;
        let from_root = |path: &Path| absolute(Path::new(".").join(path)).ok().map(|path| tidy(&path));
        // Below a symbolic link, `..` leads elsewhere. Without `..`, the link is part of the path, so that cargo can pack it.
        let below = from_root(file)?.strip_prefix(from_root(&folder)?).map(Path::to_owned);
        let below = below.ok().filter(|path| identity(&folder.join(path)) == identity(file));
        let path = below.or_else(|| {
            let parent = Path::new(".").join(file).parent()?.canonicalize().ok()?;
            let folder = Path::new(".").join(&folder).canonicalize().ok()?;
            relative(&parent.join(file.file_name()?), &folder)
        })?;
        let names = path.iter().map(|name| name.to_string_lossy());
        let path = names.collect::<Vec<_>>().join("/");
        Some(PathInCalls { path, manifest: place_of(&folder.join("Cargo.toml")) })
    }
}

/// Returns the path of `file` from `folder`. Both are canonical.
fn relative(file: &Path, folder: &Path) -> Option<PathBuf> {
    let up = folder.ancestors().position(|above| file.starts_with(above))?;
    let common = folder.ancestors().nth(up)?;
    Some(Path::new(&"../".repeat(up)).join(file.strip_prefix(common).ok()?))
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
