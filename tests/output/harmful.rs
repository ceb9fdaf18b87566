/** The response codes of harmful\.md, “Errors \`\`\` of alert\(1\)”.

 Columns: status from “Status”, code from “Code”, reason from “Reason”, message from “Message”.*/
#[::codes_runtime::__private::derive(
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq
)]
pub enum Harmful {
    /** Status 400, `panic!()`.

 Message: ```` ```rust panic!() ``` ````

 ID: `fence`, line 9*/
    Fence,
    /** Status 400, \~\~\~ panic\!\(\) \~\~\~.

 Message: \~\~\~rust panic\!\(\) \~\~\~

 ID: `tilde`, line 10*/
    Tilde,
    /** Status 400, \`\`\`.

 Message: \`\`\`rust panic\!\(\) \`\`\`

 ID: `entity_fence`, line 11*/
    EntityFence,
    /** Status 400, panic\!\(\).

 Message: panic\!\(\) panic\!\(\)

 ID: `blanks`, line 12*/
    Blanks,
    /** Status 400, \<script\>alert\(1\)\<\/script\>.

 Message: \<b\>open \&lt\; \<\!\-\- \<T\> Vec\<u8\>

 ID: `html`, line 13*/
    Html,
    /** Status 400, \[crate\:\:Secret\].

 Message: a \[`Foo`\] [x](<https://example.com/a_b>) i [https\:\/\/example\.com](<https://example.com>) https\:\/\/bare\.example

 ID: `links`, line 14*/
    Links,
    /** Status 400, \"quoted\".

 Message: \"\"\; \*\/ \#\[doc \= \"x\"\] \\ \'c\'

 ID: `quotes`, line 15*/
    Quotes,
    /** Status 400, \# Examples.

 Message: \# Panics \* item 1\. one \> quote \| a \| b \|

 ID: `headings`, line 16*/
    Headings,
    /** Status 400, *em* **strong**.

 Message: *a* **b** ***c*** `d` \~\~e\~\~ \*f\* **`g`** [*h*](<https://x.y>)

 ID: `marks`, line 17*/
    Marks,
    /** Status 400, ``a`b``.

 Message: `` ` `` and ``` `` ```

 ID: `ticks`, line 18*/
    Ticks,
    /// The row of this code has a mistake.
    Newline,
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    static TABLE: __rt::Data = __rt::Data {
        names: __rt::Texts::List(
            "FenceTildeEntityFenceBlanksHtmlLinksQuotesHeadingsMarksTicks",
            &[0, 5, 10, 21, 27, 31, 36, 42, 50, 55, 60],
        ),
        ids: __rt::Texts::List(
            "fencetildeentity_fenceblankshtmllinksquotesheadingsmarksticks",
            &[0, 5, 10, 22, 28, 32, 37, 43, 51, 56, 61],
        ),
        codes: __rt::Codes::Ids,
        reasons: __rt::Texts::List(
            "panic!()~~~ panic!() ~~~```panic!()<script>alert(1)</script>[crate::Secret]\"quoted\"# Examplesem stronga`b",
            &[0, 8, 24, 27, 35, 60, 75, 83, 93, 102, 105],
        ),
        messages: __rt::Texts::List(
            "```rust panic!() ```~~~rust panic!() ~~~```rust panic!() ```panic!() panic!()<b>open &lt; <!-- <T> Vec<u8>a [Foo] x i https://example.com https://bare.example\"\"; */ #[doc = \"x\"] \\ 'c'# Panics * item 1. one > quote | a | b |a b c d ~~e~~ *f* g h` and ``",
            &[0, 20, 40, 60, 77, 106, 158, 183, 223, 244, 252],
        ),
        statuses: __rt::Statuses::of(
            &[400, 400, 400, 400, 400, 400, 400, 400, 400, 400],
        ),
        numbers: __rt::Numbers::NONE,
        index: __rt::Index {
            seed: 0,
            whole: false,
            shifts: &[0, 55, 8],
            slots: &[6, 3, 2, 4, 8, 1, 9, 0, 0, 7, 5, 0, 0],
            is_wide: false,
        },
    };
    const DATA: &__rt::Data = &TABLE;
    use ::codes_runtime::__private::{Option, bool, str, u16};
    impl Harmful {
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
        /// Returns the reason, or an empty string if its cell is empty.
        #[inline]
        pub const fn reason(self) -> &'static str {
            __rt::Data::reason(DATA, self as __rt::usize)
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
    impl<__T> __rt::Lists<__T> for Harmful {
        const ENTRIES: &'static [Harmful] = &[
            Harmful::Fence,
            Harmful::Tilde,
            Harmful::EntityFence,
            Harmful::Blanks,
            Harmful::Html,
            Harmful::Links,
            Harmful::Quotes,
            Harmful::Headings,
            Harmful::Marks,
            Harmful::Ticks,
        ];
    }
    impl __rt::Catalog for Harmful {
        const __DATA: &'static __rt::Data = DATA;
        const __BODY: __rt::Body = __rt::Body::Flat;
        fn __index(self) -> __rt::usize {
            self as __rt::usize
        }
    }
    ::codes_runtime::__private::glue! {
        Harmful
    }
    ::codes_runtime::__private::glue_status! {
        Harmful
    }
};
