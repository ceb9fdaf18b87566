//! All places where an item is allowed.
//!
//! run

#![deny(warnings)]

codes_runtime::codes!(pub enum One = "spec/http_response_codes.md");
codes_runtime::codes!(pub enum Two = "spec/http_response_codes.md");

mod module {
    pub mod inner {
        codes_runtime::codes!(pub(in crate::module) enum Restricted = "spec/http_response_codes.md");
        codes_runtime::codes!(pub(crate) enum Visible = "spec/http_response_codes.md");
    }

    pub fn restricted() -> &'static str {
        inner::Restricted::NotFound.id()
    }
}

trait Status {
    fn status() -> u16;
}

impl Status for () {
    fn status() -> u16 {
        codes_runtime::codes!(enum Local = "spec/http_response_codes.md");
        Local::NotFound.status()
    }
}

const IN_A_CONST: u16 = {
    codes_runtime::codes!(enum Local = "spec/http_response_codes.md");
    Local::NotFound.status()
};

#[cfg(any())]
codes_runtime::codes!("there/is/no/such_codes.md");

#[cfg(all())]
codes_runtime::codes!("spec/http_response_codes.md");

fn main() {
    codes_runtime::codes!(enum Local = "spec/http_response_codes.md");
    let closure = || {
        codes_runtime::codes! { enum Inner = "spec/http_response_codes.md" }
        Inner::NotFound.status()
    };
    assert_eq!([closure(), IN_A_CONST, <() as Status>::status(), Local::NotFound.status()], [404; 4]);
    assert_eq!(One::NotFound.status() + Two::NotFound.status(), 808);
    assert_eq!(module::restricted(), module::inner::Visible::NotFound.id());
    assert_eq!(HttpResponseCode::NotFound.status(), 404);
}
