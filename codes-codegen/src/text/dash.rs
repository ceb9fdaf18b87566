//! Splits `Reason -- Message` at its first dash.

/// The separators between reason and message.
const DASHES: [&str; 3] = [" -- ", " — ", " – "];

/// Returns the text before and after the first dash of `text`.
pub(crate) fn split(text: &str) -> Option<(&str, &str)> {
    let first = DASHES.iter().filter_map(|dash| Some((text.find(dash)?, dash.len()))).min()?;
    let (before, rest) = text.split_at_checked(first.0)?;
    Some((before, rest.get(first.1..)?))
}

#[cfg(test)]
mod tests {
    use crate::{Options, Source, read};

    /// Returns the reason and the message of each cell, as Markdown.
    fn markdown(cells: [&str; 2]) -> Vec<String> {
        let [one, other] = cells;
        let page = format!("|HTTP status|Meaning|\n|-|-|\n|400|{one}|\n|404|{other}|\n");
        let catalog = read(&Source::new("x.md", page.into_bytes()), &Options::default()).catalog.unwrap();
        let halves =
            catalog.entries().iter().map(|it| [it.reason.clone().unwrap(), it.message.clone().unwrap()]);
        halves.map(|halves| halves.map(|prose| prose.markdown).join("|")).collect()
    }

    #[test]
    fn formatting_is_kept_on_its_side_of_the_dash() {
        assert_eq!(
            markdown(["**Bad** — see [here](https://x.y)", "Bad Input -- Mend it -- now."]),
            ["**Bad**|see [here](<https://x.y>)", r"Bad Input|Mend it \-\- now\."]
        );
        assert_eq!(markdown(["x — y", "Gone<br>— *for* good"])[1], "Gone|for good");
        // Formatting that spans the dash is lost.
        assert_eq!(markdown(["**Bad — see**", "`a — b` — c"]), ["Bad|see", "a|b — c"]);
    }
}
