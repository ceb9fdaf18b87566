//! Files as they were, from git.

use std::path::Path;
use std::process::Command;

use codes_codegen::Source;

/// Reads the file at `path` as it was at `revision`.
pub(crate) fn read(revision: &str, path: &Path) -> Result<Source, String> {
    let place = format!("{} at {revision}", path.display());
    let name = path.file_name().ok_or_else(|| format!("{} is no file", path.display()))?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut object = std::ffi::OsString::from(format!("{revision}:./"));
    object.push(name);
    // A revision that begins with a dash is no option.
    let output =
        Command::new("git").arg("-C").arg(folder).args(["show", "--end-of-options"]).arg(object).output();
    let output = output.map_err(|err| format!("cannot run git: {err}"))?;
    if output.status.success() {
        return Ok(Source::new(place, output.stdout));
    }
    let reason = String::from_utf8_lossy(&output.stderr);
    Err(format!("cannot read {place}: {}", reason.trim().trim_start_matches("fatal: ")))
}
