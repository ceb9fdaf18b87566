use super::*;

/// The cells of the only row of a table with two columns.
fn cells(line: &str) -> Vec<String> {
    let tables = read(&format!("|a|b|\n|-|-|\n{line}")).tables;
    let [table] = tables.as_slice() else { panic!("{tables:?}") };
    let [row] = table.rows.as_slice() else { panic!("{table:?}") };
    row.cells.iter().map(|cell| cell.text.clone()).collect()
}

#[test]
fn the_text_is_what_a_reader_sees() {
    assert_eq!(cells("| **4**0`4` | [a](b) ![c](d) &amp; e\u{a0} f<br>g |"), ["404", "a c & e f g"]);
    assert_eq!(cells(r"| `a\|b` \| c | it's -- \* x |"), ["a|b | c", "it's -- * x"]);
    assert_eq!(cells("|\t<b>1</b>\t| <!-- c --> |"), ["1", ""]);
}

#[test]
fn the_span_of_a_cell_is_its_text_without_blanks() {
    let text = "x\n\n> |a|  b b |\r\n> |-|-|\r\n> |1| |\r\n";
    let table = &read(text).tables[0];
    assert_eq!(&text[table.header.cells[1].span.start..table.header.cells[1].span.end], "b b");
    assert_eq!(&text[table.rows[0].span.start..table.rows[0].span.end], "|1| |");
    assert_eq!(&text[table.rows[0].cells[1].span.start..table.rows[0].cells[1].span.end], " ");
}

#[test]
fn tables_know_the_heading_above_them() {
    let text = "One {y}\n`x` {#one}\n===\n\n|a|\n|-|\n|1|\n\n## Two\n\n|b|\n|-|\n\n|c|\n|-|\n";
    let headings: Vec<_> = read(text).tables.into_iter().map(|table| table.heading.unwrap()).collect();
    assert_eq!(headings, ["One {y} x", "Two", "Two"]);
}
