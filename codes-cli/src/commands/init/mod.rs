//! `codes init`: shows how a page is read, and prints the call to paste.

mod draft;
mod parameters;
mod proposal;
mod report;

use std::path::Path;

use codes_codegen::{Rule, Severity};

use crate::check::Checked;
use crate::commands::init::draft::Draft;
use crate::input::file;
use crate::output::exit::Exit;
use crate::output::human;

/// Shows how the document at `page` is read.
pub(crate) fn run(page: &Path) -> Exit {
    if file::is_standard_input(page) {
        return Exit::failed("name a file, because the call contains its path");
    }
    if file::is_rust(page) {
        return Exit::failed(&format!("{} is Rust code: name a page", page.display()));
    }
    let source = match file::read(page) {
        Ok(source) => source,
        Err(message) => return Exit::failed(&message),
    };
    let checked = Checked::page(source, Some(page), false);
    let is_unreadable = |rule| matches!(rule, Rule::NotUtf8 | Rule::DocumentTooLarge);
    if checked.diagnostics.iter().any(|it| is_unreadable(it.rule)) {
        human::draw(&checked.diagnostics, &checked.source);
        return Exit::Failed;
    }
    let draft = Draft::of(checked, page);
    let exit = Exit::wrong_if(draft.verdict.count(Severity::Error) > 0);
    exit.after(report::write(&draft, anstream::stdout().lock()))
}
