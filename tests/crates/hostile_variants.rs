//! Variants with the names of types, traits and associated types in generated code.
//!
//! run

codes_runtime::codes!(pub enum Code = "spec/hostile.md", allow = [empty_message]);
codes_runtime::codes!(enum Plain = "spec/hostile.md", allow = [empty_message]);

fn main() {
    for code in Code::ALL {
        assert_eq!(code.id().parse(), Ok(*code));
        assert_eq!(Code::try_from(code.id()), Ok(*code));
        assert_eq!(format!("{code:?}"), code.name());
    }
    assert_eq!(Code::ALL.len(), Plain::ALL.len());
    let [none, some] = [Code::None, Code::Some];
    assert_ne!(none, some);
}
