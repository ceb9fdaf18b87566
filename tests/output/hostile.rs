/** The response codes of hostile\.md.

 Columns: status from “Status”, code from “Code”, message from “Message”.*/
#[::codes_runtime::__private::derive(
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq
)]
pub enum Code {
    /** Status 400.

 ID: `None`, line 3*/
    None,
    /** Status 400.

 Message: \# Heading

 ID: `Some`, line 4*/
    Some,
    /** Status 400.

 Message: `panic!()`

 ID: `Ok`, line 5*/
    Ok,
    /** Status 400.

 Message: `"` and \' and \\ and \{x\}

 ID: `Err`, line 6*/
    Err,
    /** Status 400.

 Message: \<script\>

 ID: `Error`, line 7*/
    Error,
    /** Status 400.

 Message: \[Secret\] \[crate\:\:Secret\]

 ID: `String`, line 8*/
    String,
    /** Status 400.

 Message: \{0\} \{name\} \{\}

 ID: `Option`, line 9*/
    Option,
    /** Status 400.

 Message: \- item

 ID: `Target`, line 10*/
    Target,
    /** Status 400.

 Message: 😀 👩‍💻 汉字

 ID: `Output`, line 11*/
    Output,
    /** Status 400.

 Message: 1\. one

 ID: `Item`, line 12*/
    Item,
    /** Status 400.

 Message: \#\!\[no\_std\]

 ID: `ALL`, line 13*/
    All,
    /** Status 400.

 Message: a b

 ID: `fn`, line 14*/
    Fn,
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    static TABLE: __rt::Data = __rt::Data {
        names: __rt::Texts::List(
            "NoneSomeOkErrErrorStringOptionTargetOutputItemAllFn",
            &[0, 4, 8, 10, 13, 18, 24, 30, 36, 42, 46, 49, 51],
        ),
        ids: __rt::Texts::List(
            "NoneSomeOkErrErrorStringOptionTargetOutputItemALLfn",
            &[0, 4, 8, 10, 13, 18, 24, 30, 36, 42, 46, 49, 51],
        ),
        codes: __rt::Codes::Ids,
        reasons: __rt::Texts::NONE,
        messages: __rt::Texts::List(
            "None# Headingpanic!()\" and ' and \\ and {x}<script>[Secret] [crate::Secret]{0} {name} {}- item😀 👩\u{200d}💻 汉字1. one#![no_std]a b",
            &[0, 4, 13, 21, 42, 50, 74, 87, 93, 116, 122, 132, 135],
        ),
        statuses: __rt::Statuses::of(
            &[400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400],
        ),
        numbers: __rt::Numbers::NONE,
        index: __rt::Index {
            seed: 0,
            whole: false,
            shifts: &[7, 0, 12],
            slots: &[0, 8, 0, 2, 6, 10, 3, 5, 0, 7, 9, 0, 1, 4, 11],
            is_wide: false,
        },
    };
    const DATA: &__rt::Data = &TABLE;
    use ::codes_runtime::__private::{Option, bool, str, u16};
    impl Code {
        /// All codes, in the order of the document.
        pub const ALL: &'static [Self] = __rt::all();
        /// Returns the name of the variant.
        #[inline]
        pub const fn name(self) -> &'static str {
            __rt::Data::name(DATA, self as __rt::usize)
        }
        /// Returns the ID, which identifies the code on the wire: the code, otherwise the number, otherwise the status.
        #[inline]
        pub const fn id(self) -> &'static str {
            __rt::Data::id(DATA, self as __rt::usize)
        }
        /// Returns the message for people: the message, otherwise the reason, otherwise the ID.
        #[inline]
        pub const fn message(self) -> &'static str {
            __rt::Data::message(DATA, self as __rt::usize)
        }
        /// Returns the code with exactly this ID.
        #[inline]
        pub const fn from_id(id_: &str) -> Option<Self> {
            __rt::from_id(id_)
        }
        /// Returns the code, or `None` if its cell is empty.
        #[inline]
        pub const fn code(self) -> Option<&'static str> {
            __rt::Data::code(DATA, self as __rt::usize)
        }
        /// Returns the variant with exactly this code.
        #[inline]
        pub const fn from_code(code_: &str) -> Option<Self> {
            __rt::from_code(code_)
        }
        /// Returns the HTTP status.
        #[inline]
        pub const fn status(self) -> u16 {
            __rt::Data::status(DATA, self as __rt::usize)
        }
        /// Returns whether the status is from 100 to 199.
        #[inline]
        pub const fn is_informational(self) -> bool {
            __rt::Data::is_class(DATA, self as __rt::usize, 1)
        }
        /// Returns whether the status is from 200 to 299.
        #[inline]
        pub const fn is_success(self) -> bool {
            __rt::Data::is_class(DATA, self as __rt::usize, 2)
        }
        /// Returns whether the status is from 300 to 399.
        #[inline]
        pub const fn is_redirection(self) -> bool {
            __rt::Data::is_class(DATA, self as __rt::usize, 3)
        }
        /// Returns whether the status is from 400 to 499.
        #[inline]
        pub const fn is_client_error(self) -> bool {
            __rt::Data::is_class(DATA, self as __rt::usize, 4)
        }
        /// Returns whether the status is from 500 to 599.
        #[inline]
        pub const fn is_server_error(self) -> bool {
            __rt::Data::is_class(DATA, self as __rt::usize, 5)
        }
        /// Returns the only code with this status, or `None` if there is none or more than one.
        #[inline]
        pub const fn from_status(status_: u16) -> Option<Self> {
            __rt::from_status(status_)
        }
        /// Returns all codes with this status, in the order of the document.
        #[inline]
        pub const fn with_status(status_: u16) -> &'static [Self] {
            __rt::with_status(status_)
        }
    }
    impl<__T> __rt::Lists<__T> for Code {
        const ENTRIES: &'static [Code] = &[
            Code::None,
            Code::Some,
            Code::Ok,
            Code::Err,
            Code::Error,
            Code::String,
            Code::Option,
            Code::Target,
            Code::Output,
            Code::Item,
            Code::All,
            Code::Fn,
        ];
    }
    impl __rt::Catalog for Code {
        const __DATA: &'static __rt::Data = DATA;
        const __BODY: __rt::Body = __rt::Body::Flat;
        fn __index(self) -> __rt::usize {
            self as __rt::usize
        }
    }
    ::codes_runtime::__private::glue! {
        Code
    }
    ::codes_runtime::__private::glue_status! {
        Code
    }
};
