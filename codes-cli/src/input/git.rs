//! Reads earlier versions of files from git.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::input::file::may_have_been_page;

/// A page that existed at a revision.
pub(crate) struct OldPage {
    /// The path from the root of the repository.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

/// Returns `main` for `main:docs/old.md`, which names a file at a revision, and other revisions unchanged.
pub(crate) fn without_file(revision: &str) -> &str {
    let mut depth = 0_usize;
    // Braces may contain a time, or words to search for.
    let colon = revision.find(|c| {
        depth = (depth + usize::from(c == '{')).saturating_sub(usize::from(c == '}'));
        c == ':' && depth == 0
    });
    colon.filter(|colon| *colon > 0).and_then(|colon| revision.get(..colon)).unwrap_or(revision)
}

/// Returns whether `revision` names a file at a revision.
pub(crate) fn names_file(revision: &str) -> bool {
    without_file(revision) != revision
}

/// Reads the file at `path` at `revision`, or the file that `revision` names, such as `main:docs/old.md`. Returns `None` if the
/// file did not exist.
pub(crate) fn read(revision: &str, path: &Path) -> Result<Option<Vec<u8>>, String> {
    let (folder, rest) = split(path)?;
    let git = Git { folder: &folder, revision };
    let Some(commit) = git.commit()? else { return git.blob(revision).map(Some) };
    let listed =
        git.run(["ls-tree".as_ref(), "-z".as_ref(), commit.as_ref(), "--".as_ref(), rest.as_os_str()])?;
    let listed = String::from_utf8_lossy(&listed);
    let mut entry = listed.split([' ', '\t']);
    match (entry.next(), entry.nth(1)) {
        (Some(mode), Some(hash)) if is_file(mode) => git.blob(hash).map(Some),
        (_, None) => Ok(None),
        _ => Err(git.refused(&format!("{} was a link or a folder there", path.display()))),
    }
}

/// Returns the pages in the repository of `page` that existed at `revision` and have been deleted since, sorted by path.
pub(crate) fn vanished(revision: &str, page: &Path) -> Result<Vec<OldPage>, String> {
    let (folder, rest) = split(page)?;
    let page = folder.join(rest);
    let git = Git { folder: &folder, revision };
    let commit = git.commit()?.unwrap_or_default();
    let root = git.run(["rev-parse", "--show-toplevel"])?;
    let root = String::from_utf8_lossy(&root);
    let root = Path::new(root.trim_end_matches(['\r', '\n']));
    // A file that is not in the index may still be in the folder. On case-insensitive systems, it may be the page itself.
    let is_gone = |path: &str| {
        let there = root.join(path).canonicalize().ok().filter(|there| there.is_file());
        there.is_none_or(|there| there == page)
    };
    let listed = git.run(["diff-index", "-z", "--no-renames", "--diff-filter=D", &commit, "--"])?;
    let listed = String::from_utf8_lossy(&listed);
    let fields: Vec<&str> = listed.split('\0').collect();
    let mut pages = Vec::new();
    for field in fields.chunks_exact(2) {
        let [change, path] = *field else { continue };
        let (mode, hash) = (change.trim_start_matches(':'), change.split(' ').nth(2).unwrap_or_default());
        if is_file(mode) && may_have_been_page(Path::new(path)) && is_gone(path) {
            pages.push(OldPage { path: path.to_owned(), bytes: git.blob(hash)? });
        }
    }
    Ok(pages)
}

/// Returns whether `mode` is the mode of a file, and not of a folder, symbolic link or submodule.
fn is_file(mode: &str) -> bool {
    mode.starts_with("100")
}

/// Splits `path` into its nearest existing folder, and the rest. Follows symbolic links, because git does not. The file may have
/// been deleted.
fn split(path: &Path) -> Result<(PathBuf, PathBuf), String> {
    let absolute = path.canonicalize().or_else(|_| std::path::absolute(path));
    let absolute = absolute.map_err(|err| format!("cannot find {}: {err}", path.display()))?;
    let above = absolute.ancestors().skip(1).find(|above| above.is_dir());
    let split = above.and_then(|above| {
        let rest = absolute.strip_prefix(above).ok()?;
        Some((above.canonicalize().ok()?, Path::new(".").join(rest)))
    });
    split.ok_or_else(|| format!("{} is not a file", path.display()))
}

/// Git in a folder, for one revision.
struct Git<'a> {
    folder: &'a Path,
    revision: &'a str,
}

impl Git<'_> {
    /// Returns the commit of the revision, or `None` if the revision names a file.
    fn commit(&self) -> Result<Option<String>, String> {
        if self.revision.trim().is_empty() {
            return Err("the revision to compare with is empty".to_owned());
        }
        // A revision may begin with a dash, so options end before it.
        let object = format!("{}^{{commit}}", self.revision);
        let output = self.output(["rev-parse", "--quiet", "--verify", "--end-of-options", &object])?;
        if !output.status.success() && output.stderr.is_empty() && self.revision.contains(':') {
            return Ok(None);
        }
        let commit = self.succeeded(output)?;
        Ok(Some(String::from_utf8_lossy(&commit).trim().to_owned()))
    }

    /// Returns the content of a file. Fails for a folder.
    fn blob(&self, object: &str) -> Result<Vec<u8>, String> {
        self.run(["cat-file", "blob", "--end-of-options", object])
    }

    /// Runs git, and returns its output.
    fn run<const N: usize>(&self, arguments: [impl AsRef<OsStr>; N]) -> Result<Vec<u8>, String> {
        self.succeeded(self.output(arguments)?)
    }

    fn output<const N: usize>(&self, arguments: [impl AsRef<OsStr>; N]) -> Result<Output, String> {
        let mut git = Command::new("git");
        // The command may run as a hook of another repository. Without these variables, git finds the repository of the folder.
        for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
            git.env_remove(variable);
        }
        let output = git.arg("-C").arg(self.folder).args(arguments).output();
        output.map_err(|err| format!("cannot run git: {err}"))
    }

    fn succeeded(&self, output: Output) -> Result<Vec<u8>, String> {
        if output.status.success() {
            return Ok(output.stdout);
        }
        let reason = String::from_utf8_lossy(&output.stderr);
        let lines: Vec<&str> = reason.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let reason = lines.join(" ");
        let reason = reason.trim_start_matches("fatal: ").trim_start_matches("error: ");
        Err(self.refused(if reason.is_empty() { "git does not know this revision" } else { reason }))
    }

    fn refused(&self, reason: &str) -> String {
        format!("cannot read what was at {}: {reason}", self.revision)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_at_a_revision_begins_after_a_colon_outside_of_braces() {
        for (revision, commit) in [
            ("main", "main"),
            ("main:docs/old.md", "main"),
            ("main@{10:00}", "main@{10:00}"),
            ("HEAD^{/a: b}:x:y.md", "HEAD^{/a: b}"),
            (":/fix: a typo", ":/fix: a typo"),
        ] {
            assert_eq!(without_file(revision), commit, "{revision}");
        }
    }
}
