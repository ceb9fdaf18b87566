//! The files to check: the arguments, and files in folders.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::input::file::{identity, is_page, is_rust};

/// A file to check.
pub(crate) struct FoundFile {
    pub(crate) path: PathBuf,
    /// Whether the file was found in a folder, rather than named by the user.
    pub(crate) in_folder: bool,
}

/// Returns the files at `paths`, and the documents and Rust files in folders, each file once. Also returns one-line messages
/// about paths that cannot be read.
pub(crate) fn files(paths: &[PathBuf]) -> (Vec<FoundFile>, Vec<String>) {
    let (mut found, mut unreadable) = (Vec::new(), Vec::new());
    for path in paths {
        if path.is_dir() {
            in_folder(path, &mut found, &mut unreadable);
        } else {
            found.push(FoundFile { path: path.clone(), in_folder: false });
        }
    }
    let named = found.iter().filter(|file| !file.in_folder);
    let named: HashSet<PathBuf> = named.map(|file| identity(&file.path)).collect();
    let mut seen = HashSet::new();
    found.retain_mut(|file| {
        let identity = identity(&file.path);
        file.in_folder &= !named.contains(&identity);
        seen.insert(identity)
    });
    (found, unreadable)
}

/// Adds the documents and Rust files in `folder`.
fn in_folder(folder: &Path, found: &mut Vec<FoundFile>, unreadable: &mut Vec<String>) {
    let before = found.len() + unreadable.len();
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_left_out(entry)) {
        match entry {
            Ok(entry) => found.extend(of_entry(entry)),
            Err(err) => unreadable.push(err.to_string()),
        }
    }
    // A folder without any file to check is probably a mistake.
    if found.len() + unreadable.len() == before {
        unreadable.push(format!("there are no documents or Rust files in {}", folder.display()));
    }
}

/// Returns whether `entry` is hidden, a build product, or a dependency.
fn is_left_out(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let is_folder = entry.file_type().is_dir();
    name.starts_with('.') || (is_folder && matches!(&*name, "target" | "node_modules"))
}

fn of_entry(entry: DirEntry) -> Option<FoundFile> {
    // Links to folders are not followed, because they could lead back here.
    let path = entry.into_path();
    let path = path.strip_prefix("./").map(Path::to_owned).unwrap_or(path);
    let is_checked = is_rust(&path) || is_page(&path);
    (is_checked && !path.is_dir()).then_some(FoundFile { path, in_folder: true })
}
