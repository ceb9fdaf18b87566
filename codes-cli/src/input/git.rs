//! Files as they were, from git.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Reads the file at `path` as it was at `revision`, which may name another path after a colon, as `main:old.md` does.
/// Returns `None` if the file did not exist.
pub(crate) fn read(revision: &str, path: &Path) -> Result<Option<Vec<u8>>, String> {
    if revision.trim().is_empty() {
        return Err("the revision to compare with is empty".to_owned());
    }
    let path =
        resolved(path).map_err(|err| format!("cannot find the folder of what git is asked for: {err}"))?;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(format!("{} is no file", path.display()));
    };
    // A revision that begins with a dash is not an option.
    let git = |arguments: &[&str], object: &OsString| {
        let mut git = Command::new("git");
        let output = git.arg("-C").arg(folder).args(arguments).arg("--end-of-options").arg(object).output();
        output.map_err(|err| format!("cannot run git: {err}"))
    };
    let mut object = OsString::from(revision);
    if !revision.contains(':') {
        object.push("^{commit}");
        succeeded(git(&["rev-parse", "--quiet", "--verify"], &object)?, revision)?;
        object = OsString::from(format!("{revision}:./"));
        object.push(name);
        if !git(&["cat-file", "-e"], &object)?.status.success() {
            return Ok(None);
        }
    }
    // What git knows of a folder is a listing, and not a document.
    succeeded(git(&["cat-file", "blob"], &object)?, revision).map(Some)
}

/// Follows links: git does not. The file itself may be gone.
fn resolved(path: &Path) -> io::Result<PathBuf> {
    path.canonicalize().or_else(|_| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Ok(folder.canonicalize()?.join(path.file_name().unwrap_or_default()))
    })
}

/// Returns what git wrote if it succeeded.
fn succeeded(output: Output, revision: &str) -> Result<Vec<u8>, String> {
    if output.status.success() {
        return Ok(output.stdout);
    }
    let reason = String::from_utf8_lossy(&output.stderr);
    let reason = reason.trim().trim_start_matches("fatal: ");
    let reason = if reason.is_empty() { "git knows no such revision" } else { reason };
    Err(format!("cannot read what was at {revision}: {reason}"))
}
