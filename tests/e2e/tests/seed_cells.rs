//! Tests the document that the project was made for, with each cell broken in turn.

use codes_codegen::{Options, Source, read};
use codes_e2e::{Package, seed};

/// A broken cell of the seed, and the place where its mistake must be reported.
struct Broken {
    document: String,
    line: usize,
    column: usize,
    /// The text at that place.
    text: String,
}

/// Breaks each cell of each row. How depends on the role of the cell.
fn broken() -> Vec<Broken> {
    let seed = seed();
    let lines: Vec<&str> = seed.lines().collect();
    let header = lines.iter().position(|line| line.starts_with('|')).expect("the table");
    let mut broken = Vec::new();
    for (row, line) in lines.iter().enumerate().skip(header + 2) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
        for (index, cell) in cells.iter().enumerate() {
            let (bad, at) = match index {
                0 => ("4O4", 0),
                1 => ("Not\u{200b}found", 3),
                2 => ("Not Found", 0),
                _ => ("2\u{202e}1", 1),
            };
            let mut cells: Vec<String> = cells.iter().map(|&cell| cell.to_owned()).collect();
            cells[index] = format!(" {bad}{}", &cell[bad.len().min(cell.len() - 1)..]);
            let mut lines: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
            lines[row] = format!("|{}|", cells.join("|"));
            let before: usize = cells[..index].iter().map(|cell| cell.chars().count() + 1).sum();
            let shown = if at == 0 {
                bad.to_owned()
            } else {
                format!("U+{:04X}", u32::from(bad.chars().nth(at).expect("a character")))
            };
            broken.push(Broken {
                document: lines.join("\n"),
                line: row + 1,
                column: before + 3 + at,
                text: shown,
            });
        }
    }
    broken
}

#[test]
fn each_broken_cell_is_reported_at_its_position() {
    let broken = broken();
    let rows = broken.len() / 4;
    assert!(rows >= 6);
    for Broken { document, line, column, text } in broken {
        let source = Source::new("seed.md", document.into());
        let reading = read(&source, &Options::default());
        let [diagnostic] = &reading.diagnostics[..] else {
            panic!("{:#?}\n{}", reading.diagnostics, source.text())
        };
        let location = source.locate(diagnostic.span.start);
        assert_eq!((location.line, location.column), (line, column), "{diagnostic:?}");
        assert!(diagnostic.title.contains(&text), "{diagnostic:?}");
        let sound = reading.catalog.expect("the sound rows");
        assert_eq!(sound.entries().len(), rows - 1, "{diagnostic:?}");
    }
}

#[test]
fn the_compiler_reports_each_broken_cell_at_the_path() {
    let broken = broken();
    let calls: Vec<String> = (0..broken.len())
        .map(|index| {
            format!("mod m{index} {{ codes_runtime::codes!(pub enum Code = \"docs/{index}.md\"); }}\n")
        })
        .collect();
    let package = Package::new("broken-cells", &calls.concat());
    for (index, broken) in broken.iter().enumerate() {
        package.write(&format!("docs/{index}.md"), &broken.document);
    }

    let build = package.check();
    assert!(!build.is_success);
    assert_eq!(build.errors().len(), broken.len(), "{build:#?}");
    for (index, Broken { line, column, text, .. }) in broken.iter().enumerate() {
        let place = format!(" --> docs/{index}.md:{line}:{column}\n");
        let error = build.messages.iter().find(|error| error.text.contains(&place));
        let error = error.unwrap_or_else(|| panic!("{place}: {build:#?}"));
        assert_eq!(error.source, format!("\"docs/{index}.md\""));
        assert!(error.text.lines().next().is_some_and(|title| title.contains(text)), "{}", error.text);
    }
}
