//! Files as they were, from git.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Output};

/// Reads the file at `path` as it was at `revision`, which may name another path behind a colon, as `main:old.md` does;
/// `None` where it was not there.
///
/// # Errors
///
/// What is wrong, in one line.
pub(crate) fn read(revision: &str, path: &Path) -> Result<Option<Vec<u8>>, String> {
    if revision.trim().is_empty() {
        return Err("the revision to compare with is empty".to_owned());
    }
    // Of a link git knows where it leads, and not what stands there.
    let gone = || {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Ok(folder.canonicalize()?.join(path.file_name().unwrap_or_default()))
    };
    let path = path.canonicalize().or_else(|_| gone());
    let path = path
        .map_err(|err: std::io::Error| format!("cannot find the folder of what git is asked for: {err}"))?;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(format!("{} is no file", path.display()));
    };
    // A revision that begins with a dash is no option.
    let git = |arguments: &[&str], object: &OsString| {
        let mut git = Command::new("git");
        let output = git.arg("-C").arg(folder).args(arguments).arg("--end-of-options").arg(object).output();
        output.map_err(|err| format!("cannot run git: {err}"))
    };
    let object = if revision.contains(':') {
        OsString::from(revision)
    } else {
        let mut commit = OsString::from(revision);
        commit.push("^{commit}");
        succeeded(git(&["rev-parse", "--quiet", "--verify"], &commit)?, revision)?;
        let mut object = OsString::from(format!("{revision}:./"));
        object.push(name);
        if !git(&["cat-file", "-e"], &object)?.status.success() {
            return Ok(None);
        }
        object
    };
    // A folder has a listing, which is no document.
    succeeded(git(&["cat-file", "blob"], &object)?, revision).map(Some)
}

/// What git wrote, if it did what it was told.
fn succeeded(output: Output, revision: &str) -> Result<Vec<u8>, String> {
    if output.status.success() {
        return Ok(output.stdout);
    }
    let reason = String::from_utf8_lossy(&output.stderr);
    let reason = reason.trim().trim_start_matches("fatal: ");
    let reason = if reason.is_empty() { "git knows no such revision" } else { reason };
    Err(format!("cannot read what was at {revision}: {reason}"))
}
