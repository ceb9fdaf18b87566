//! Tests `codes --help`.

use crate::{codes, compare, repository};

#[test]
fn the_help_lists_the_commands() {
    let (status, stdout, stderr) = codes(&repository(), &["--help"]);
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    compare(&repository().join("codes-cli/tests/help.txt"), &stdout);
}
