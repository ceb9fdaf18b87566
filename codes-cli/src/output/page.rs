//! Writes fixed pages.

use std::io::Write;
use std::path::{Path, absolute};
use std::{env, fs};

use codes_codegen::{Source, shown};
use similar::TextDiff;
use tempfile::NamedTempFile;

use crate::input::package::tidy;

/// Checks that `file`, the canonical path of a page, may be written: it is in the current directory or below, or `path` leads
/// there without a symbolic link.
pub(crate) fn check_place(file: &Path, path: Option<&Path>) -> Result<(), String> {
    let here = env::current_dir().map_err(|err| err.to_string())?;
    let real_here = here.canonicalize().map_err(|err| err.to_string())?;
    // A user who names a page elsewhere wants to change it. A symbolic link may lead to a file that the user did not mean.
    let is_named = path.is_some_and(|path| {
        let is_link = path.symlink_metadata().is_ok_and(|it| it.is_symlink());
        !is_link && absolute(path).is_ok_and(|path| !tidy(&path).starts_with(&here))
    });
    if is_named || file.starts_with(real_here) {
        Ok(())
    } else {
        Err("it is outside of the current directory".to_owned())
    }
}

/// Replaces the page `old` in `file` by the page `new` atomically.
pub(crate) fn replace(file: &Path, old: &Source, new: &Source) -> Result<(), String> {
    let refused = |err: std::io::Error| err.to_string();
    let folder = file.parent().ok_or("it has no folder")?;
    let mut temporary = NamedTempFile::new_in(folder).map_err(refused)?;
    temporary.write_all(&new.to_bytes()).map_err(refused)?;
    let permissions = fs::metadata(file).map_err(refused)?.permissions();
    if permissions.readonly() {
        return Err("it is read-only".to_owned());
    }
    fs::set_permissions(temporary.path(), permissions).map_err(refused)?;
    if fs::read(file).map_err(refused)? != old.to_bytes() {
        return Err("it has changed since it was read; run the command again".to_owned());
    }
    temporary.persist(file).map(drop).map_err(|err| refused(err.error))
}

/// Returns the changes from `old` to `new` as a unified diff.
pub(crate) fn diff(old: &Source, new: &Source) -> Vec<u8> {
    let place = shown(&old.place);
    let name = place.trim_start_matches('/');
    let [old, new] = [old, new].map(|page| String::from_utf8_lossy(&page.to_bytes()).into_owned());
    let diff = TextDiff::from_lines(&old, &new);
    let mut unified = diff.unified_diff();
    unified.header(&format!("a/{name}"), &format!("b/{name}")).to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_has_changed_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page.md");
        let page = |text: &str| Source::new("page.md", text.into());
        fs::write(&file, "changed").unwrap();
        let refused = replace(&file, &page("read"), &page("fixed"));
        assert_eq!(refused, Err("it has changed since it was read; run the command again".to_owned()));
        assert_eq!(fs::read_to_string(&file).unwrap(), "changed");
        assert_eq!(replace(&file, &page("changed"), &page("fixed")), Ok(()));
        assert_eq!(fs::read_to_string(&file).unwrap(), "fixed");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "a file is left over");
    }
}
