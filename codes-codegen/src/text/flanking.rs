//! Emphasis next to symbols such as emoji. `CommonMark` 0.31 treats symbols as punctuation, and 0.29, which GitHub follows, does
//! not (section 6.2).

use std::ops::Range;

/// Returns the first asterisks or underscores in `text` that are emphasis in only one of these versions.
pub(crate) fn disputed_run(text: &str) -> Option<Range<usize>> {
    let (mut end, mut open) = (0, Vec::new());
    let code = code_spans(text);
    text.match_indices(['*', '_']).find_map(|(start, mark)| {
        let is_text = start < end || code.iter().any(|span| span.contains(&start));
        let before = text.get(..start).filter(|before| !is_text && !before.ends_with('\\'))?;
        let after = text.get(start..)?.trim_start_matches(mark);
        end = text.len() - after.len();
        let sides = [before.chars().next_back(), after.chars().next()].map(|c| c.unwrap_or(' '));
        let [new, old] = [true, false].map(|has_symbols| Flanking::of(mark, sides, has_symbols));
        // A run that can close emphasis does not open any.
        let opener = open.iter().rposition(|opener| *opener == mark);
        let opener = opener.filter(|_| new.closes || old.closes);
        match opener {
            Some(opener) => open.truncate(opener),
            None => open.extend(old.opens.then_some(mark)),
        }
        let is_certain = if opener.is_some() { new.closes == old.closes } else { new.opens == old.opens };
        (!is_certain).then_some(start..end)
    })
}

/// Returns the code spans of `text` without their backticks. Asterisks in them are literal.
fn code_spans(text: &str) -> Vec<Range<usize>> {
    let ticks = text.match_indices('`').map(|(at, _)| at);
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in ticks.filter(|at| !text.get(..*at).is_some_and(|before| before.ends_with('\\'))) {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end += 1,
            None => runs.push(at..at + 1),
        }
    }
    let (mut spans, mut rest) = (Vec::new(), runs.as_slice());
    while let [open, behind @ ..] = rest {
        // A run of backticks without a second one of its length is literal.
        let close = behind.iter().position(|run| run.len() == open.len());
        spans.extend(close.and_then(|close| Some(open.end..behind.get(close)?.start)));
        rest = behind.get(close.map_or(0, |close| close + 1)..).unwrap_or_default();
    }
    spans
}

/// Whether a delimiter run opens or closes emphasis.
#[derive(Clone, Copy)]
struct Flanking {
    opens: bool,
    closes: bool,
}

impl Flanking {
    /// Returns what `mark` can do between these characters. `has_symbols` says whether symbols are punctuation.
    fn of(mark: &str, [before, after]: [char; 2], has_symbols: bool) -> Self {
        let is_punctuation =
            |c: char| !c.is_alphanumeric() && !c.is_whitespace() && (has_symbols || !is_symbol(c));
        let flanks = |outer: char, inner: char| {
            let is_bound = outer.is_whitespace() || is_punctuation(outer) || !is_punctuation(inner);
            is_bound && !inner.is_whitespace()
        };
        let [left, right] = [flanks(before, after), flanks(after, before)];
        let is_asterisk = mark == "*";
        Flanking {
            opens: left && (is_asterisk || !right || is_punctuation(before)),
            closes: right && (is_asterisk || !left || is_punctuation(after)),
        }
    }
}

/// Returns whether `c` is a common symbol: a currency sign, arrow, operator, dingbat or emoji.
fn is_symbol(c: char) -> bool {
    matches!(c,
        '¢'..='¦' | '¨' | '©' | '¬' | '®'..='±' | '´' | '¸' | '×' | '÷' | '\u{20a0}'..='\u{20cf}' | '\u{2100}'..='\u{214f}'
        | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_disputed_where_a_symbol_decides() {
        for (before, marks, after) in [
            ("__a", "__", "❤"),
            ("**a.", "**", "✅"),
            ("**❤", "**", "a"),
            ("a", "*", "€*"),
            ("(*a*) b", "*", "→c*"),
            ("`x` or **a.", "**", "✅ `*`"),
            ("``a`b`` **a.", "**", "✅"),
        ] {
            let found = disputed_run(&format!("{before}{marks}{after}"));
            let expected = before.len()..before.len() + marks.len();
            assert_eq!(found, Some(expected), "{before}{marks}{after}");
        }
    }

    #[test]
    fn runs_are_certain_beside_spaces_and_where_nothing_is_open() {
        for text in [
            "**a**✅",
            "**a.** ✅",
            "*❤*",
            "(_€5_)",
            "**注意：**请",
            "**“a”**—b",
            "❤ * _ ❤",
            "a\\*€",
            "(**✅ a**)",
            "`**a.**✅` ``__a`__❤``",
        ] {
            assert_eq!(disputed_run(text), None, "{text}");
        }
    }
}
