//! Tests that generated code finds the runtime under other names.

use codes_e2e::{Package, runtime, seed};

fn check(package: &Package) {
    package.write("spec/http_response_codes.md", &seed());
    let _ = package.check().clean();
}

#[test]
fn the_dependency_may_have_another_name() {
    let dependency = format!("answers = {{ package = \"codes-runtime\", path = '{}' }}", runtime().display());
    check(&Package::with_dependency(
        "renamed",
        &dependency,
        r#"
            answers::codes!("spec/http_response_codes.md");
            pub const ID: &str = HttpResponseCode::NotFound.id();
            pub fn parse(id: &str) -> Result<HttpResponseCode, answers::UnknownCode> { id.parse() }
        "#,
    ));
}

#[test]
fn the_runtime_may_come_from_another_crate() {
    let facade =
        Package::new("facade", "pub use codes_runtime as codes; pub use codes_runtime::codes as table;");
    let dependency = format!("facade = {{ path = '{}' }}", facade.folder().display());
    check(&Package::with_dependency(
        "reexported",
        &dependency,
        r#"
            pub mod one { facade::codes::codes!("spec/http_response_codes.md"); }
            pub mod two { facade::table!(pub enum Code = "spec/http_response_codes.md"); }
        "#,
    ));
}

#[test]
fn users_macros_may_wrap_the_call() {
    let facade = Package::new(
        "wrapper",
        r"
        #[doc(hidden)]
        pub use codes_runtime as runtime;

        #[macro_export]
        macro_rules! answers {
            ($(#[$meta:meta])* $vis:vis enum $name:ident = $path:literal) => {
                $crate::runtime::codes! { $(#[$meta])* $vis enum $name = $path, crate = $crate::runtime }
            };
        }
    ",
    );
    let dependency = format!("wrapper = {{ path = '{}' }}", facade.folder().display());
    check(&Package::with_dependency(
        "wrapped",
        &dependency,
        r#"
            wrapper::answers!(#[derive(PartialOrd, Ord)] pub enum Code = "spec/http_response_codes.md");
            wrapper::answers!(enum Private = "spec/http_response_codes.md");
            pub const ORDERED: fn(&Code, &Code) -> core::cmp::Ordering = Ord::cmp;
            pub fn private() -> &'static str { Private::NotFound.name() }
        "#,
    ));
}

#[test]
fn the_option_crate_is_the_path_of_the_runtime() {
    let package = Package::new(
        "elsewhere",
        r#"
            pub mod facade { pub use codes_runtime as runtime; }
            codes_runtime::codes!(pub enum Code = "spec/http_response_codes.md", crate = crate::facade::runtime);
        "#,
    );
    check(&package);
    package
        .write("src/lib.rs", r#"codes_runtime::codes!("spec/http_response_codes.md", crate = ::elsewhere);"#);
    let build = package.check();
    assert!(
        !build.is_success && build.errors().iter().all(|error| error.contains("elsewhere")),
        "{build:#?}"
    );
}
