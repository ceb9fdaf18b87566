//! A cell that says two things: `Bad Request -- Your request is invalid.` is a reason and a message.

/// What stands between the two.
const DASHES: [&str; 3] = [" -- ", " — ", " – "];

/// What stands before and after the first dash of `text`.
pub(crate) fn split(text: &str) -> Option<(&str, &str)> {
    let first = DASHES.iter().filter_map(|dash| Some((text.find(dash)?, dash.len()))).min()?;
    let (before, rest) = text.split_at_checked(first.0)?;
    Some((before, rest.get(first.1..)?))
}

#[cfg(test)]
mod tests {
    use crate::{Call, Entry, Source, read};

    /// The names, reasons and messages of a table with these cells, as text and as Markdown.
    fn entries(header: &str, cells: [&str; 2], options: &str) -> Vec<[String; 4]> {
        let row = |(status, cell): (u16, &str)| format!("|{status}|{cell}|\n");
        let rows: String = [400, 404].into_iter().zip(cells).map(row).collect();
        let dashes = "-|".repeat(header.split('|').count() + 1);
        let page = format!("|HTTP status|{header}|\n|{dashes}\n{rows}");
        let call = format!("enum Code = \"x.md\", {options}");
        let call = Call::parse(call.parse().unwrap()).expect("a call");
        let reading = read(&Source::new("x.md", page.into_bytes()), &call.options);
        assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics);
        let show = |entry: &Entry| {
            let reason = entry.reason.clone().unwrap_or_default();
            let message = entry.message.clone().unwrap_or_default();
            [
                entry.variant.to_string(),
                reason.text,
                message.text,
                format!("{}|{}", reason.markdown, message.markdown),
            ]
        };
        reading.catalog.expect("a catalog").entries().iter().map(show).collect()
    }

    #[test]
    fn the_first_dash_of_a_cell_parts_the_reason_from_the_message() {
        let found =
            entries("Meaning", ["Bad Input -- Mend it -- now.", "Not There – It is gone — for good."], "");
        assert_eq!(found[0], ["BadInput", "Bad Input", "Mend it -- now.", r"Bad Input|Mend it \-\- now\."]);
        assert_eq!(found[1][..3], ["NotThere", "Not There", "It is gone — for good."]);
    }

    #[test]
    fn marks_are_kept_on_their_side_of_the_dash() {
        let found = entries("Meaning", ["**Bad** — see [here](https://x.y)", "`a — b` — c"], "");
        assert_eq!(found[0][1..], ["Bad", "see here", "**Bad**|see [here](<https://x.y>)"]);
        // Those that reach over it are not.
        assert_eq!(found[1][1..], ["a", "b — c", "a|b — c"]);
        let found = entries("Meaning", ["**Bad — see**", "Gone<br>— *for* good"], "");
        assert_eq!(found[0][1..], ["Bad", "see", "Bad|see"]);
        assert_eq!(found[1][1..], ["Gone", "for good", "Gone|for good"]);
    }

    #[test]
    fn a_dash_in_some_of_the_cells_is_a_part_of_their_texts() {
        let found = entries("Meaning", ["Bad -- mend it", "Not there"], "");
        assert_eq!(found.concat()[..3], ["BadRequest", "", "Bad -- mend it"]);
    }

    #[test]
    fn cells_are_whole_where_another_column_is_the_reason_or_the_call_says_so() {
        let found = entries("Reason|Meaning", ["A|Bad -- mend it", "B|Gone -- for good"], "");
        assert_eq!(found[0][..3], ["A", "A", "Bad -- mend it"]);
        let found = entries("Meaning", ["Bad -- mend it", "Gone -- for good"], "columns = { reason: none }");
        assert_eq!(found[0][..3], ["BadRequest", "", "Bad -- mend it"]);
    }
}
