//! The output of `codes init`.

use std::io::{self, Write};

use codes_codegen::{Catalog, ColumnRole, Entry, OtherTable, counted, shown};

use crate::commands::init::draft::{Draft, Table};
use crate::commands::init::parameters::Parameters;
use crate::commands::init::proposal::Proposal;
use crate::input::package::PathInCalls;
use crate::output::aligned::{self, Last};
use crate::output::human;

/// The number of entries of a table that are shown.
const ENTRIES: usize = 3;

/// The number of tables without codes that are named.
const OTHERS: usize = 5;

/// The line of `Cargo.toml` for this version.
const DEPENDENCY: &str = concat!(
    "codes-runtime = \"",
    env!("CARGO_PKG_VERSION_MAJOR"),
    ".",
    env!("CARGO_PKG_VERSION_MINOR"),
    "\""
);

/// Writes how the page is read, what is asked or wrong, and what to paste.
pub(super) fn write(draft: &Draft, mut out: impl Write) -> io::Result<()> {
    let count = draft.tables.len() + draft.hidden;
    let found = if count == 0 { "no table".to_owned() } else { counted(count, "table") };
    writeln!(out, "{}: {found} of response codes\n", shown(&draft.page))?;
    for (at, table) in draft.tables.iter().enumerate() {
        let above = draft.tables.iter().take(at).find(|it| it.roles.columns == table.roles.columns);
        write_table(table, above, &mut out)?;
    }
    if draft.hidden > 0 {
        writeln!(out, "and {}\n", counted(draft.hidden, "more table"))?;
    }
    write_others(&draft.others, &mut out)?;
    human::write_diagnostics(&draft.verdict, &mut out)?;
    write_calls(draft, &mut out)
}

/// Writes how `table` is read. `above` is a table whose columns are read in the same way.
fn write_table(table: &Table, above: Option<&Table>, out: &mut impl Write) -> io::Result<()> {
    let roles = &table.roles;
    writeln!(out, "{}: {}\n", title(roles.heading.as_deref(), roles.line), roles.content)?;
    if let Some(above) = above {
        let line = above.roles.line;
        writeln!(out, "  Read together with the table in line {line}, which has the same header.\n")?;
    } else {
        if roles.is_asked {
            writeln!(out, "  The most likely reading:\n")?;
        }
        let head = ["Column", "Read as", "Why"].map(str::to_owned);
        let rows: Vec<_> = [head].into_iter().chain(roles.columns.iter().map(column)).collect();
        aligned::write(&rows, Last::Whole, out)?;
        writeln!(out)?;
    }
    let catalog = table.proposal.as_ref().and_then(|it| it.reading.catalog.as_ref());
    catalog.map_or(Ok(()), |catalog| write_entries(catalog, out))
}

/// Writes which tables are not read.
fn write_others(others: &[OtherTable], out: &mut impl Write) -> io::Result<()> {
    if others.is_empty() {
        return Ok(());
    }
    let titles: Vec<_> =
        others.iter().take(OTHERS).map(|table| title(table.heading.as_deref(), table.line)).collect();
    let more = others.len().saturating_sub(OTHERS);
    let more = if more > 0 { format!(", and {more} more") } else { String::new() };
    writeln!(out, "Other tables, not read: {}{more}\n", titles.join(", "))
}

/// Returns what identifies a table on the page, such as `Orders (line 9)`.
fn title(heading: Option<&str>, line: usize) -> String {
    match heading {
        None | Some("") => format!("Table in line {line}"),
        Some(heading) => format!("{} (line {line})", shown(heading)),
    }
}

fn column(column: &ColumnRole) -> [String; 3] {
    let header = if column.header.is_empty() { "(empty)" } else { &column.header };
    [header.to_owned(), column.role.unwrap_or("not read").to_owned(), column.why.clone()]
}

/// Writes the first entries of `catalog`.
fn write_entries(catalog: &Catalog, out: &mut impl Write) -> io::Result<()> {
    let entries = catalog.entries();
    let head = ["Variant", "ID", "Status", "Number", "Message"].map(str::to_owned);
    let shown = entries.iter().take(ENTRIES).map(entry);
    let mut rows: Vec<_> = [head].into_iter().chain(shown).collect();
    // An empty column is left out, and so is one that repeats the IDs.
    for at in [2, 3] {
        if rows.iter().skip(1).all(|row| row[at].is_empty() || row[at] == row[1]) {
            for row in &mut rows {
                row[at].clear();
            }
        }
    }
    aligned::write(&rows, Last::Cut, out)?;
    if entries.len() > ENTRIES {
        writeln!(out, "  … and {} more", entries.len() - ENTRIES)?;
    }
    writeln!(out)
}

fn entry(entry: &Entry) -> [String; 5] {
    let status = entry.status.map(|status| status.to_string()).unwrap_or_default();
    let number = entry.number.map(|number| number.to_string()).unwrap_or_default();
    [entry.variant.to_string(), entry.id.clone(), status, number, entry.text().to_owned()]
}

/// Writes the calls to paste, and the lines of `Cargo.toml`.
fn write_calls(draft: &Draft, out: &mut impl Write) -> io::Result<()> {
    let calls: Vec<_> = draft.tables.iter().filter_map(|it| Some((it, it.proposal.as_ref()?))).collect();
    let Some((_, first)) = calls.first() else {
        return writeln!(out, "There is no call to paste yet. Change the page, and run this command again.");
    };
    let where_to = "into your Rust code, for example into src/lib.rs";
    if draft.all.is_none() {
        writeln!(out, "Paste this call {where_to}:\n\n{}\n", indented(first))?;
    } else {
        writeln!(out, "Paste one or more of these calls {where_to}:\n")?;
        for (Table { roles, .. }, call) in &calls {
            let heading = roles.heading.as_deref().unwrap_or("Without a heading");
            writeln!(out, "  // {}: {}\n{}\n", shown(heading), roles.content, indented(call))?;
        }
    }
    match &draft.all {
        Some(Ok(all)) => writeln!(out, "  // All tables\n{}\n", indented(all))?,
        Some(Err(reason)) => writeln!(out, "One call cannot read all tables: {reason}.\n")?,
        None => {}
    }
    if calls.iter().any(|(_, call)| call.assigns_columns()) {
        writeln!(
            out,
            "`columns` fixes the reading shown above, because the headers alone do not show it. Change it if it is wrong.\n"
        )?;
    }
    write_parameters(calls.iter().filter_map(|(_, call)| call.parameters.as_ref()), out)?;
    if calls.iter().any(|(_, call)| call.errors().next().is_some()) {
        writeln!(out, "The build reports the mistakes above until they are fixed.\n")?;
    }
    write_manifest(draft.place.as_ref(), out)
}

/// Writes what is to do about the option `parameters`.
fn write_parameters<'a>(each: impl Iterator<Item = &'a Parameters>, out: &mut impl Write) -> io::Result<()> {
    let each: Vec<&Parameters> = each.collect();
    if each.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "`parameters` lists the values that messages get. Write the type of each, such as `u64`, or `none` if the braces are text.\n"
    )?;
    let mut refused: Vec<&String> = each.iter().flat_map(|parameters| &parameters.refused).collect();
    refused.sort();
    refused.dedup();
    refused.iter().try_for_each(|why| writeln!(out, "`none` is there because {why}.\n"))
}

/// Writes the lines of `Cargo.toml`.
fn write_manifest(place: Option<&PathInCalls>, out: &mut impl Write) -> io::Result<()> {
    match place {
        Some(PathInCalls { manifest, .. }) => {
            writeln!(
                out,
                "Add these lines to {}. The path in the call is relative to its folder.\n",
                shown(manifest)
            )?;
        }
        None => writeln!(
            out,
            "There is no Cargo.toml of a package above the page or the current folder, so the path in the call is the one that you gave.\n\
             In your package, write the path from the folder of its Cargo.toml, and add these lines to that file.\n"
        )?,
    }
    writeln!(out, "  [dependencies]\n  {DEPENDENCY}")
}

/// Returns the call with all lines indented.
fn indented(call: &Proposal) -> String {
    call.to_string().lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}
