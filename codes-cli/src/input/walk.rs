//! The files that the command is given, or finds in the folders that it is given.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// A file to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) path: PathBuf,
    pub(crate) kind: FileKind,
    /// Whether the file was found in a folder, and not named by whoever runs the command.
    pub(crate) in_folder: bool,
}

/// What is looked for in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// The tables of a document.
    Document,
    /// The calls in Rust code.
    Rust,
}

/// The files at `paths`, each once, by whichever path it was found first: those themselves, and of folders the documents
/// and Rust files in them. What cannot be read is told in a line each.
pub(crate) fn find(paths: &[PathBuf]) -> (Vec<Found>, Vec<String>) {
    let (mut found, mut unreadable) = (Vec::new(), Vec::new());
    for path in paths {
        if !path.is_dir() {
            let kind = if is_rust(path) { FileKind::Rust } else { FileKind::Document };
            found.push(Found { path: path.clone(), kind, in_folder: false });
            continue;
        }
        let before = found.len() + unreadable.len();
        let walk = WalkDir::new(path).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_left_out(entry)) {
            match entry {
                Ok(entry) => found.extend(of_folder(entry)),
                Err(err) => unreadable.push(err.to_string()),
            }
        }
        // Whoever names a folder expects something in it.
        if found.len() + unreadable.len() == before {
            unreadable.push(format!("no document and no Rust code stands in {}", path.display()));
        }
    }
    let same = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let named: HashSet<PathBuf> =
        found.iter().filter(|file| !file.in_folder).map(|file| same(&file.path)).collect();
    let mut seen = HashSet::new();
    found.retain_mut(|file| {
        let path = same(&file.path);
        file.in_folder &= !named.contains(&path);
        seen.insert(path)
    });
    (found, unreadable)
}

/// What is built, what others wrote, and what is hidden.
fn is_left_out(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let is_folder = entry.file_type().is_dir();
    name.starts_with('.') || (is_folder && matches!(&*name, "target" | "node_modules"))
}

fn of_folder(entry: DirEntry) -> Option<Found> {
    // Links to folders are not followed: they could lead back here.
    let path = entry.into_path();
    let path = path.strip_prefix("./").map(Path::to_owned).unwrap_or(path);
    let kind = if is_rust(&path) {
        FileKind::Rust
    } else if has_extension(&path, &["md", "mdx"]) {
        FileKind::Document
    } else {
        return None;
    };
    (!path.is_dir()).then_some(Found { path, kind, in_folder: true })
}

fn is_rust(path: &Path) -> bool {
    has_extension(path, &["rs"])
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension().is_some_and(|it| extensions.iter().any(|extension| it.eq_ignore_ascii_case(extension)))
}
