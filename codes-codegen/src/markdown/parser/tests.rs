use super::*;

/// Returns the cells of the only row of a table with two columns.
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

#[test]
fn formatting_is_kept_if_it_is_unambiguous() {
    for (cell, markdown) in [
        ("a *b* **c** `d` [e](https://f.g)", "a *b* **c** `d` [e](<https://f.g>)"),
        ("***a*** **a *b* c**", "***a*** **a *b* c**"),
        (
            "(**b**), *`c`* *[d](https://f.g)* \u{6f22}**\u{5b57}**\u{6f22}",
            "\\(**b**\\)\\, *`c`* *[d](<https://f.g>)* \u{6f22}**\u{5b57}**\u{6f22}",
        ),
        ("[a](https://f.g/?h=1&amp;lt;)", "[a](<https://f.g/?h=1\\&lt;>)"),
        ("a` b`c `d` <br>", "a `b`c `d`"),
        // Formatting that would touch other formatting, or end elsewhere, becomes text.
        ("`` a`b ``<!-- -->`c`", "a\\`bc"),
        ("`a`<b></b>`b`![](c)`d`", "abd"),
        ("`a`\\``b`", "a\\`b"),
        ("**a**<b></b>*b*", "ab"),
        ("*a.*<b></b>b", "a\\.b"),
        ("**<b></b>a**", "**a**"),
        ("*a* **<b></b>**", "a"),
        ("**a *b***", "a b"),
        ("*\u{6f22}**\u{5b57}**\u{6f22}*", "\u{6f22}\u{5b57}\u{6f22}"),
        ("[a <https://c.d>](https://f.g)", "[a https\\:\\/\\/c\\.d](<https://f.g>)"),
        ("[a](https://f.g/&#96;) `b`", "a `b`"),
    ] {
        let table = &read(&format!("|a|b|\n|-|-|\n|{cell}||")).tables[0];
        assert_eq!(table.rows[0].cells[0].markdown, markdown, "{cell}");
    }
}

/// The parser panics on these items up to version 0.13.4.
#[test]
fn a_list_item_with_only_a_link_definition_is_read() {
    for item in ["- [a]: b\n\t\t", "* [a]: b\r\n\t\t", "1. [a]: b\n         ", "> - [a]: b\n>\t\t"] {
        assert_eq!(read(&format!("|a|\n|-|\n|1|\n\n{item}")).tables.len(), 1, "{item:?}");
    }
}
