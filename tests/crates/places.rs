//! All places where an item is allowed.
//!
//! run

#![deny(warnings)]

codes_runtime::codes!(pub enum One = "spec/http_response_codes.md");
codes_runtime::codes!(pub enum Two = "spec/http_response_codes.md");

codes_runtime::codes!(pub enum First = "spec/order_errors.md", parameters = { id: Id, owner: &str });
codes_runtime::codes!(pub enum Second = "spec/order_errors.md", parameters = { owner: module::Owner, id: Id });

/// A type of the crate.
pub type Id = u64;

mod module {
    pub struct Owner(&'static str);

    impl std::fmt::Display for Owner {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(self.0)
        }
    }

    pub mod values {
        struct Id(u8);

        impl std::fmt::Display for Id {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "no. {}", self.0)
            }
        }

        codes_runtime::codes! {
            pub(super) enum Private = "spec/order_errors.md", parameters = { id: self::Id, owner: super::Owner }
        }
        codes_runtime::codes! {
            pub(crate) enum Unused = "spec/order_errors.md", parameters = { id: crate::Id, owner: crate::module::Owner }
        }

        pub fn private() -> String {
            Private::order_missing(Id(7), super::Owner("Ada")).to_string()
        }
    }

    pub fn owner() -> Owner {
        Owner("Ada")
    }

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

/// Makes failures from types of a function.
fn values_in_a_function() -> String {
    struct Id;

    impl std::fmt::Display for Id {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("local")
        }
    }

    codes_runtime::codes!(enum Local = "spec/order_errors.md", parameters = { id: Id, owner: &str }, error = LocalError);
    LocalError::from(Local::order_missing(Id, "Ada")).to_string()
}

fn main() {
    assert_eq!(values_in_a_function(), "Order local of Ada was not found.");
    assert_eq!(module::values::private(), "Order no. 7 of Ada was not found.");
    assert_eq!(First::order_missing(7, "Ada").to_string(), "Order 7 of Ada was not found.");
    let second = Second::order_missing(module::owner(), 7);
    assert_eq!(second.to_string(), "Order 7 of Ada was not found.");
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
