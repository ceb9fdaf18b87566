//! Attributes of the enum are kept.
//!
//! run

#![deny(warnings)]

codes_runtime::codes! {
    /// A comment, with `code`.
    #[derive(PartialOrd, Ord)]
    #[must_use]
    #[non_exhaustive]
    #[repr(u8)]
    #[doc(alias = "answers")]
    #[allow(clippy::all)]
    pub enum Code = "spec/http_response_codes.md"
}

codes_runtime::codes! {
    #[deprecated(note = "use the other one")]
    pub enum Old = "spec/http_response_codes.md"
}

codes_runtime::codes! {
    /// The functions of a deprecated enum do not warn.
    #[deprecated]
    pub enum OldOrder = "spec/order_errors.md", parameters = { id: u64, owner: &str }, error = OldError
}

fn main() {
    assert!(Code::SuccessfulOperation < Code::NotFound);
    assert_eq!(Code::NotFound as u8, 3);
    let map: std::collections::BTreeMap<Code, u16> =
        Code::ALL.iter().map(|code| (*code, code.status())).collect();
    assert_eq!(map.len(), Code::ALL.len());
}
