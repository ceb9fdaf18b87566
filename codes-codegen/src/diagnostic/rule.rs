//! The rules, each declared once.
//!
//! A rule has an ID, a severity and its documentation, from which `spec/diagnostics.md` is written. The function in `rules/` that
//! finds a mistake writes its title.

use crate::diagnostic::severity::Severity;

macro_rules! rules {
    ($($severity:ident {
        $(#[doc = $explanation:literal] $Rule:ident = $id:ident, $title:literal,
        before $before:literal, after $after:literal, help $help:literal;)*
    })*) => {
        /// A rule that a document can break.
        ///
        /// ```
        /// use codes_codegen::{Rule, Severity};
        ///
        /// assert_eq!(Rule::DuplicateCode.id(), "duplicate_code");
        /// assert_eq!(Rule::DuplicateCode.severity(), Severity::Error);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Rule { $($(#[doc = $explanation] $Rule,)*)* }

        impl Rule {
            /// All rules, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$($(Rule::$Rule,)*)*];

            /// Returns the ID of the rule in diagnostics, options and the documentation. It never changes.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($(Rule::$Rule => stringify!($id),)*)* }
            }

            /// Returns whether a document that breaks the rule is wrong, or may be.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $($(Rule::$Rule => Severity::$severity,)*)* }
            }

            /// Returns the help, if the diagnostic does not have a better one.
            pub(crate) const fn help(self) -> &'static str {
                match self { $($(Rule::$Rule => $help,)*)* }
            }

            /// Returns the documentation: the title, the explanation, and a page before and after the fix.
            #[cfg(test)]
            const fn documentation(self) -> [&'static str; 4] {
                match self { $($(Rule::$Rule => [$title, $explanation, $before, $after],)*)* }
            }
        }
    };
}

rules! {
    Error {
        /// The document is larger than 4 MiB, or has more formatting and cells than fit into memory.
        DocumentTooLarge = document_too_large, "Document too large",
            before "a document of 5 MiB",
            after "two documents of 2 MiB",
            help "move the table to a document of its own";
        /// A byte is not part of a UTF-8 character: the document was saved in another encoding.
        NotUtf8 = not_utf8, "Not UTF-8",
            before "`Größe` saved as Latin-1",
            after "`Größe` saved as UTF-8",
            help "save the document as UTF-8";
        /// The document contains a NUL byte, which is never part of text.
        NulByte = nul_byte, "NUL byte",
            before "`NOT` and a byte 0 in `NOT_FOUND`",
            after "`NOT_FOUND`",
            help "delete the byte";
        /// A carriage return (CR) has no line feed (LF) after it. Editors disagree on whether it ends the line.
        LoneCarriageReturn = lone_carriage_return, "Lone carriage return",
            before "a line that ends in CR",
            after "a line that ends in LF or CRLF",
            help "save the document with LF or CRLF line endings";
        /// The front matter at the top of the page never ends.
        UnclosedFrontMatter = unclosed_front_matter, "Unclosed front matter",
            before "`---`, `title: Errors`, and no second `---`",
            after "`---`, `title: Errors`, `---`",
            help "write a line `---` below the last entry";
        /// A `codes!` call in Rust code has a syntax error. The compiler reports the same.
        InvalidCall = invalid_call, "Invalid call",
            before "`codes!(\"codes.md\", tabel = all)`",
            after "`codes!(\"codes.md\", table = all)`",
            help "compare the call with the options in the documentation of `codes!`";
        /// The document does not contain a table.
        NoTable = no_table, "No table",
            before "`- 404: The page was not found.`",
            after "`| 404 | The page was not found. |`",
            help "write the codes as a table";
        /// None of the tables in the document lists response codes.
        NoCodeTable = no_code_table, "No table of codes",
            before "`| Kind | Meaning |` above `| 404 | Not found |`",
            after "`| HTTP status | Meaning |` above `| 404 | Not found |`",
            help "name the column with the codes `HTTP status` or `Code`";
        /// The table is written in HTML, which `codes!` does not read.
        HtmlTable = html_table, "HTML table",
            before "`<tr><td>404</td><td>NOT_FOUND</td></tr>`",
            after "`| 404 | NOT_FOUND |`",
            help "write the table in Markdown";
        /// The table is where Markdown does not look for one: in a comment, in code, in HTML, in a footnote or in the front matter.
        HiddenTable = hidden_table, "Hidden table",
            before "`<div>` directly above the header row",
            after "`<div>`, an empty line, the header row",
            help "put an empty line above the table, or delete the tags, fences or comment markers around it";
        /// The delimiter row between the header row and the rows is missing.
        MissingDelimiter = missing_delimiter, "Missing delimiter row",
            before "`| Status | Code |` above `| 404 | NOT_FOUND |`",
            after "`| Status | Code |`, `|---|---|`, `| 404 | NOT_FOUND |`",
            help "write a line such as `|---|---|` below the header row";
        /// The delimiter row does not have as many cells as the header row, has other characters than `-`, `:` and `|`, or is not directly below the header row.
        MismatchedDelimiter = mismatched_delimiter, "Delimiter row that does not fit",
            before "`| Status | Code |` above `|---|`",
            after "`| Status | Code |` above `|---|---|`",
            help "write a delimiter row with as many cells as the header row, directly below it";
        /// Not every Markdown renderer takes this line for a delimiter row.
        InvalidDelimiter = invalid_delimiter, "Doubtful delimiter row",
            before "`|- -|---|`",
            after "`|---|---|`",
            help "write cells such as `---`";
        /// The document has more than one table of codes, and the call does not say which one to read.
        SeveralTables = several_tables, "Several tables of codes",
            before "`codes!(\"errors.md\")` and two tables",
            after "`codes!(enum Code = \"errors.md\", table = all)`",
            help "name a section in the call, as the error shows";
        /// The call names a section that does not have a table of codes.
        UnknownTable = unknown_table, "Unknown table",
            before "`table = \"Errors\"` and a heading `Failures`",
            after "`table = \"Failures\"`",
            help "write the heading as it is on the page";
        /// Two columns could have the same role.
        AmbiguousColumns = ambiguous_columns, "Ambiguous columns",
            before "`| Code | Error code |`",
            after "`| Code | Example |`",
            help "change the header of one of them";
        /// Three-digit numbers could be HTTP statuses or your own numbers.
        AmbiguousStatus = ambiguous_status, "Ambiguous numbers",
            before "`| Code | Meaning |` above `100`, `206` and `301`",
            after "`| HTTP status | Meaning |`",
            help "change the header to `HTTP status` if they are statuses";
        /// A column that is not read looks like the missing message, number or code.
        UnreadColumn = unread_column, "Column that is not read",
            before "`| Status | Hints |`, and sentences below `Hints`",
            after "`| Status | Message |`",
            help "change the header to a word for what the column has";
        /// The table of codes has a header row, but no rows.
        NoRows = no_rows, "No rows",
            before "`| Status | Code |` and `|---|---|`",
            after "`| Status | Code |`, `|---|---|`, `| 404 | NOT_FOUND |`",
            help "add a row for each code";
        /// The document has more than 1,000 tables.
        TooManyTables = too_many_tables, "Too many tables",
            before "a page with 1,200 tables",
            after "two pages with 600 tables",
            help "move some tables to another document";
        /// The tables of the document have more than 10,000 rows.
        TooManyRows = too_many_rows, "Too many rows",
            before "a table with 12,000 rows",
            after "two documents with 6,000 rows",
            help "move some rows to another document";
        /// The table has more than 64 columns.
        TooManyColumns = too_many_columns, "Too many columns",
            before "a table with 70 columns",
            after "a table with 10 columns",
            help "split the table";
        /// A line of the table is longer than 16 KiB.
        LineTooLong = line_too_long, "Line too long",
            before "a cell of 20 KiB",
            after "a sentence and a link",
            help "shorten the cells";
        /// A line of text is directly below the table, so Markdown takes it for a row.
        GluedLine = glued_line, "Line that touches the table",
            before "`:::` directly below the last row",
            after "the last row, an empty line, `:::`",
            help "put an empty line before it";
        /// All cells of a row are empty.
        EmptyRow = empty_row, "Empty row",
            before "`| | | |` between two rows",
            after "the two rows",
            help "delete the row";
        /// A row is the same as the header row.
        RepeatedHeader = repeated_header, "Repeated header",
            before "the header row again in the middle of a long table",
            after "the rows without it",
            help "delete the row, or put an empty line above it if another table begins there";
        /// A row has text in one cell only, and no code.
        SectionRow = section_row, "Section row",
            before "`| **Client errors** | | |`",
            after "a heading `Client errors` above a table of its own",
            help "delete the row, or give the section a heading and a table of its own";
        /// The first line of the table reads like a row, where the header row should be.
        MissingHeader = missing_header, "Missing header row",
            before "`| 404 | NOT_FOUND |` above `|---|---|`",
            after "`| Status | Code |`, `|---|---|`, `| 404 | NOT_FOUND |`",
            help "write a header row and a delimiter row above it";
        /// A row has fewer cells than the header row.
        MissingCells = missing_cells, "Missing cells",
            before "`| 404 | NOT_FOUND |` in a table with three columns",
            after "`| 404 | NOT_FOUND | |`",
            help "add the missing cells, even if they are empty";
        /// A row has more cells than the header row, and Markdown drops the rest.
        ExtraCells = extra_cells, "Extra cells",
            before "`| 400 | BAD | Use a|b. |` in a table with three columns",
            after "`| 400 | BAD | Use a\\|b. |`",
            help "write a backslash before a pipe that is text, and delete other cells only if nobody needs them";
        /// A line looks like a row, but something above it ends the table.
        CutOffRow = cut_off_row, "Cut-off row",
            before "an empty line between two rows",
            after "the two rows without the empty line",
            help "move the row up, right below the last row of the table, and delete empty lines between them";
        /// A comment or code block is never closed, so it hides rows.
        UnclosedBlock = unclosed_block, "Unclosed comment or code block",
            before "`<!--` without `-->`",
            after "`<!-- draft -->`",
            help "close it";
        /// The document contains a merge conflict.
        ConflictMarker = conflict_marker, "Merge conflict",
            before "`<<<<<<< HEAD`",
            after "the lines that are still true",
            help "keep the lines that are still true, from both versions, and delete the markers";
        /// A delimiter row is among the rows of the table.
        RepeatedDelimiter = repeated_delimiter, "Second delimiter row",
            before "`|---|---|` between two rows",
            after "the two rows",
            help "delete it, or put an empty line above the header of another table";
        /// A cell contains a character that readers cannot see, or that changes the direction of text.
        InvisibleCharacter = invisible_character, "Invisible character",
            before "a zero-width space in `NOT_FOUND`",
            after "`NOT_FOUND`",
            help "delete it, or type the cell again";
        /// Browsers take a word in angle brackets for HTML, so readers do not see it.
        UnknownTag = unknown_tag, "Unknown tag",
            before "`No user <id>.`",
            after "``No user `<id>`.``",
            help "put it between backticks, or delete it";
        /// Characters such as `*` inside a word are formatting in Markdown, so readers do not see them.
        IntrawordFormatting = intraword_formatting, "Formatting inside a word",
            before "`2*3*4`",
            after "`2\\*3\\*4`",
            help "write a backslash before each of them";
        /// A cell contains a backtick without a second one.
        UnpairedBacktick = unpaired_backtick, "Unpaired backtick",
            before "`` Send `id. ``",
            after "``Send `id`.``",
            help "write the second backtick, or a backslash before this one";
        /// A status or code is a placeholder that a template fills in later.
        TemplateKey = template_key, "Template in a status or code",
            before "`{{ status }}`",
            after "`404`",
            help "write the text that the template gives";
        /// A status, code, reason or message is crossed out, but clients would get it like any other.
        Strikethrough = strikethrough, "Strikethrough",
            before "`~~Closed.~~ Sold out.`",
            after "`Sold out.`",
            help "delete the crossed-out words, only the `~~`, or the row";
        /// A status or code contains superscript or subscript, such as a footnote.
        Superscript = superscript, "Superscript in a status or code",
            before "`404<sup>1</sup>`",
            after "`404`",
            help "move the note to another cell";
        /// A row does not have an HTTP status.
        MissingStatus = missing_status, "Missing status",
            before "`| | NOT_FOUND |`",
            after "`| 404 | NOT_FOUND |`",
            help "write the status";
        /// A row does not have a code, in a table without statuses.
        MissingCode = missing_code, "Missing code",
            before "`| | Not found |`",
            after "`| NOT_FOUND | Not found |`",
            help "write the code";
        /// A cell of the status column does not contain exactly one HTTP status.
        InvalidStatus = invalid_status, "Invalid status",
            before "`4O4`",
            after "`404`",
            help "write one number from 100 to 599";
        /// A cell of a column of numbers does not contain exactly one integer.
        InvalidNumber = invalid_number, "Invalid number",
            before "`1O03`",
            after "`1003`",
            help "write one integer";
        /// A code is not a single word of letters, digits and `_ . : / -`.
        InvalidCode = invalid_code, "Invalid code",
            before "`NOT FOUND`",
            after "`NOT_FOUND`",
            help "write it as one word";
        /// A code has more than 100 characters.
        CodeTooLong = code_too_long, "Code too long",
            before "a sentence in the column `Code`",
            after "`NOT_FOUND`",
            help "shorten it";
        /// A reason or message is longer than 8 KiB.
        TextTooLong = text_too_long, "Text too long",
            before "a whole chapter in a cell",
            after "a sentence and a link",
            help "shorten it";
        /// The code cannot become the name of a Rust variant.
        UnnameableCode = unnameable_code, "Code without a name",
            before "`self`",
            after "`SELF_SERVICE`",
            help "change the code";
        /// A message has a name in braces that the server has no value for: it is not in the option `parameters` of the call.
        UnknownParameter = unknown_parameter, "Unknown parameter",
            before "`No order {ordr}`, and `parameters = { order: u64 }` in the call",
            after "`No order {order}`",
            help "write the name of a parameter of the call";
        /// A reason has a name in braces. Only messages have values, because reasons are also sent without any.
        PlaceholderInReason = placeholder_in_reason, "Placeholder in a reason",
            before "`No order {id}`",
            after "`No such order`, and the message `There is no order {id}`",
            help "write the reason without values, and put them into the message";
        /// `skip` in the call leaves out a correct row together with one that is not.
        SkippedCode = skipped_code, "Skipped code",
            before "`skip = [\"404\"]`, and one row with 404 is correct",
            after "a call without `skip`",
            help "fix the other row, and delete the text from `skip`";
        /// Two rows have the same code.
        DuplicateCode = duplicate_code, "Duplicate code",
            before "`NOT_FOUND` in two rows",
            after "`USER_NOT_FOUND` and `ORDER_NOT_FOUND`",
            help "give each row a code of its own";
        /// Two rows without a code have the same status or number, so clients cannot tell them apart.
        DuplicateId = duplicate_id, "Duplicate ID",
            before "`| 404 | |` in two rows",
            after "`| 404 | |` and `| 404 | USER_NOT_FOUND |`",
            help "give one of them a code";
        /// Two codes differ only in upper and lower case, and people take them for one.
        CodesDifferInCase = codes_differ_in_case, "Codes that differ only in case",
            before "`NotFound` and `NOTFOUND`",
            after "`NotFound` and `UserNotFound`",
            help "change one of them";
        /// Two codes become variants with the same name.
        DuplicateName = duplicate_name, "Duplicate name",
            before "`NOT_FOUND` and `not-found`",
            after "`NOT_FOUND` and `USER_NOT_FOUND`",
            help "change one of them";
    }
    Warning {
        /// A row does not have a message, but others do.
        EmptyMessage = empty_message, "Empty message",
            before "`| 404 | NOT_FOUND | |`",
            after "`| 404 | NOT_FOUND | The page was not found. |`",
            help "write what the code means";
        /// A row with a status of 400 or more does not have a code, but others do.
        ErrorWithoutCode = error_without_code, "Error without a code",
            before "`| 404 | | Not found. |`",
            after "`| 404 | NOT_FOUND | Not found. |`",
            help "give it a code";
        /// IANA has not registered this status.
        UnregisteredStatus = unregistered_status, "Unregistered status",
            before "`452`",
            after "`422`",
            help "check the number";
        /// A reason or message contains text of a template, such as text in braces in MDX, which readers do not see as it is written.
        TemplateText = template_text, "Template in a text",
            before "`{{ name }} was not found.`",
            after "`The user was not found.`",
            help "write the text that the template gives, or a placeholder for the server in backticks";
        /// A reason or message contains a placeholder, and clients get it as it is written.
        Placeholder = placeholder, "Placeholder in a text",
            before "`No order %s`",
            after "`No order {id}`, and `parameters = { id: u64 }` in the call",
            help "if the server fills in the value, write a name in braces, and list it in the call; otherwise write a sentence without it";
        /// Most codes are integers, so all of them are read as codes, not as numbers.
        MixedCodes = mixed_codes, "Codes among numbers",
            before "`1001`, `1002`, `1003`, `1004`, `1003x`",
            after "`1001`, `1002`, `1003`, `1004`, `1005`",
            help "write a number if you mean one";
        /// An option of the call does not match anything in the document.
        StaleOption = stale_option, "Stale option",
            before "`rename = { \"GONE\": Gone }`, and no code `GONE`",
            after "a call without it",
            help "delete it from the call";
        /// A renderer that you asked about breaks the page, or shows text that differs from the code.
        Dialect = dialect, "Another dialect",
            before "`--dialect docusaurus`, and `<br>` in a cell",
            after "`<br/>`",
            help "write what every renderer shows alike";
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::path::Path;
    use std::{env, fs};

    use super::*;

    /// Writes the rules as the table in the documentation.
    fn table() -> String {
        let mut table =
            "| Code | Reason | Message | Severity | Before | After | Fix |\n|---|---|---|---|---|---|---|\n"
                .to_owned();
        for rule in Rule::ALL {
            let [title, explanation, before, after] =
                rule.documentation().map(|text| text.trim().replace('|', "\\|"));
            let (id, severity, help) = (rule.id(), rule.severity(), rule.help().replace('|', "\\|"));
            let (first, rest) = help.split_at(1);
            let help = format!("{}{rest}.", first.to_uppercase());
            let _ = writeln!(
                table,
                "| `{id}` | {title} | {explanation} | {severity} | {before} | {after} | {help} |"
            );
        }
        table
    }

    /// The page exists twice, because the command is a separate package and symbolic links do not work with git on every system.
    #[test]
    fn the_documentation_lists_the_rules() {
        let pages = ["../spec/diagnostics.md", "../codes-cli/diagnostics.md"];
        let paths = pages.map(|page| Path::new(env!("CARGO_MANIFEST_DIR")).join(page));
        let page = fs::read_to_string(&paths[0]).expect("the page");
        let (introduction, _) = page.split_once("| Code |").expect("its table");
        let due = format!("{introduction}{}", table());
        for path in paths {
            if env::var_os("BLESS").is_some() {
                fs::write(path, &due).expect("writing the page");
            } else {
                assert_eq!(fs::read_to_string(path).expect("the page"), due, "write it with BLESS=1");
            }
        }
    }
}
