//! JavaScript, as far as needed to find its end.

/// Returns the offset after the first `last` in `text` that is outside brackets, strings and comments. Returns `None` if there is
/// none, or if the brackets do not match.
pub(super) fn end(text: &str, last: u8) -> Option<usize> {
    let text = text.as_bytes();
    // The bytes that close what is open, innermost last.
    let mut closers = vec![last];
    let mut at = 0;
    loop {
        let rest = text.get(at..)?;
        let (byte, closer) = (*rest.first()?, *closers.last()?);
        let is_template = closer == b'`';
        at += match byte {
            b'\\' => 2,
            _ if byte == closer => {
                closers.pop();
                if closers.is_empty() {
                    return Some(at + 1);
                }
                1
            }
            b'$' if is_template && rest.starts_with(b"${") => {
                closers.push(b'}');
                2
            }
            _ if is_template => 1,
            b'/' if rest.starts_with(b"//") => rest.iter().position(|byte| *byte == b'\n')?,
            b'/' if rest.starts_with(b"/*") => rest.windows(2).skip(2).position(|pair| pair == b"*/")? + 4,
            b'"' | b'\'' => string(rest),
            b'}' | b')' | b']' => return None,
            _ => {
                closers.extend(closer_of(byte));
                1
            }
        };
    }
}

fn closer_of(opener: u8) -> Option<u8> {
    match opener {
        b'{' => Some(b'}'),
        b'(' => Some(b')'),
        b'[' => Some(b']'),
        b'`' => Some(b'`'),
        _ => None,
    }
}

/// Returns the length of the string at the start of `text`. A quote without a second one on its line is an apostrophe in JSX.
fn string(text: &[u8]) -> usize {
    let mut is_escaped = false;
    let end = text.iter().skip(1).position(|byte| {
        let is_end = !is_escaped && (Some(byte) == text.first() || *byte == b'\n');
        is_escaped = *byte == b'\\' && !is_escaped;
        is_end
    });
    end.map(|end| end + 1).filter(|end| text.get(*end) == text.first()).map_or(1, |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_ends_at_its_brace() {
        for (text, end) in [
            ("x}y", Some(2)),
            ("{a: [1, (2)]}} y", Some(14)),
            (r#""}" + '}\'' + `}${a("}")}`} y"#, Some(27)),
            ("/* } */ a // }\n} y", Some(16)),
            ("/**/} y", Some(5)),
            ("/*/} y", None),
            ("<p>Don't</p>} y", Some(13)),
            ("\"\n\"} y", Some(4)),
            ("[}]}", None),
            ("x", None),
            ("`}", None),
            ("", None),
        ] {
            assert_eq!(super::end(text, b'}'), end, "{text}");
        }
    }

    #[test]
    fn a_statement_ends_with_a_line_outside_of_brackets() {
        assert_eq!(end("import { a,\n b } from 'c'\nx\n", b'\n'), Some(26));
        assert_eq!(end("export const a = `\n\n`\nx\n", b'\n'), Some(22));
        assert_eq!(end("export const a = 'b' // {\nx\n", b'\n'), Some(26));
    }
}
