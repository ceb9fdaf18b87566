//! Tests that the generated functions cannot panic, in optimised machine code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use codes_e2e::{Package, seed};

/// A library whose functions are separate in the machine code. Only `control` can panic.
const LIB: &str = r#"
codes_runtime::codes! {
    pub enum Code = "spec/http_response_codes.md",
    columns = { reason: "Result" },
    extra = ["Result"],
    parameters = { id: u64, owner: &str },
}

macro_rules! functions {
    ($($name:ident($($argument:ident: $Type:ty),*) -> $Result:ty { $body:expr })*) => {
        $(
            #[unsafe(no_mangle)]
            #[inline(never)]
            pub extern "Rust" fn $name($($argument: $Type),*) -> $Result { $body }
        )*
    };
}

functions! {
    accessor_name(code: Code) -> &'static str { code.name() }
    accessor_id(code: Code) -> &'static str { code.id() }
    accessor_code(code: Code) -> Option<&'static str> { code.code() }
    accessor_reason(code: Code) -> &'static str { code.reason() }
    accessor_message(code: Code) -> &'static str { code.message() }
    accessor_extra(code: Code) -> &'static str { code.result() }
    accessor_status(code: Code) -> u16 { code.status() }
    accessor_class(code: Code) -> bool { code.is_client_error() }
    accessor_entry(code: Code) -> codes_runtime::Entry { codes_runtime::Catalog::entry(code) }
    lookup_id(id: &str) -> Option<Code> { Code::from_id(id) }
    lookup_code(code: &str) -> Option<Code> { Code::from_code(code) }
    lookup_status(status: u16) -> Option<Code> { Code::from_status(status) }
    lookup_all_of_status(status: u16) -> &'static [Code] { Code::with_status(status) }
    lookup_parse(id: &str) -> Result<Code, codes_runtime::UnknownCode> { id.parse() }
    control(bytes: &[u8], at: usize) -> u8 { bytes[at] }
}
"#;

/// Returns the functions in `assembly`, each with the names that occur in it.
fn functions(assembly: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '$');
    let mut functions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut current = "";
    for line in assembly.lines() {
        // Functions with the same code are merged.
        if let Some((name, other)) = line.split_once(" = ") {
            functions.entry(name).or_default().insert(other);
            continue;
        }
        match line.strip_suffix(':') {
            Some(label) if !line.starts_with([' ', '\t', '.']) => current = label.trim_matches('"'),
            _ if line.trim_start().starts_with('.') => {}
            _ => functions.entry(current).or_default().extend(line.split(|c| !is_name(c)).skip(1)),
        }
    }
    functions
}

/// Returns everything that `name` calls, directly or indirectly.
fn called_by<'a>(name: &'a str, functions: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let mut called = BTreeSet::new();
    let mut open = vec![name];
    while let Some(name) = open.pop() {
        if called.insert(name) {
            open.extend(functions.get(name).into_iter().flatten());
        }
    }
    called
}

#[test]
fn no_function_of_the_enum_can_panic() {
    let values = "| 409 | Taken | EntryTaken | Entry {id} of {owner} is taken by {owner}. |\n";
    let few = format!("{}\n{values}", seed().trim_end());
    // The data of many codes has another layout.
    let many = (0..100).fold(few.clone(), |mut page, row| {
        writeln!(page, "| 404 | Not found | NotFound{row} | Entry {row} of {{owner}} not found. |")
            .expect("a string");
        page
    });
    for page in [few, many] {
        check(&page);
    }
}

/// Checks the functions of an enum with the codes of `page`.
fn check(page: &str) {
    let package = Package::new("machine_code", LIB);
    package.write("spec/http_response_codes.md", page);
    let manifest = fs::read_to_string(package.path("Cargo.toml")).expect("the manifest");
    let profile = "[lib]\ncrate-type = [\"cdylib\"]\n\n[profile.release]\nlto = \"fat\"\ncodegen-units = 1\n";
    package.write("Cargo.toml", &format!("{manifest}\n{profile}"));
    let assembly = package.path("code.s");
    let emit = format!("--emit=asm={}", assembly.display());
    let build = package.cargo(&["rustc", "--release", "--quiet", "--", &emit]);
    assert!(build.is_success, "{}", build.stderr);

    let assembly = fs::read_to_string(assembly).expect("the machine code");
    let functions = functions(&assembly);
    let panics = |name: &str| {
        assert!(functions.contains_key(name), "{name} is not in the machine code");
        called_by(name, &functions).into_iter().find(|called| called.contains("panic")).map(str::to_owned)
    };
    assert!(
        panics("control").is_some(),
        "the control function cannot panic, so that this finds no panic at all"
    );
    let names = LIB.lines().filter_map(|line| line.trim().split_once('(')).map(|(name, _)| name);
    let checked: Vec<&str> =
        names.filter(|name| name.starts_with("accessor_") || name.starts_with("lookup_")).collect();
    assert_eq!(checked.len(), 14);
    for name in checked {
        assert_eq!(panics(name), None, "{name} can panic");
    }
}
