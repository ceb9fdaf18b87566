/** The response codes of harmful\.md, “Errors \`\`\` of alert\(1\)”.

 Read are status from “Status”, code from “Code”, reason from “Reason”, message from “Message”.*/
#[::codes_runtime::__private::derive(
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq
)]
pub enum Harmful {
    /** Status 400, `panic!()`.

 Message: ```` ```rust panic!() ``` ````

 Id: `fence`*/
    Fence,
    /** Status 400, \~\~\~ panic\!\(\) \~\~\~.

 Message: \~\~\~rust panic\!\(\) \~\~\~

 Id: `tilde`*/
    Tilde,
    /** Status 400, \`\`\`.

 Message: \`\`\`rust panic\!\(\) \`\`\`

 Id: `entity_fence`*/
    EntityFence,
    /** Status 400, panic\!\(\).

 Message: panic\!\(\) panic\!\(\)

 Id: `blanks`*/
    Blanks,
    /** Status 400, \<script\>alert\(1\)\<\/script\>.

 Message: \<b\>open \&lt\; \<\!\-\- \<T\> Vec\<u8\>

 Id: `html`*/
    Html,
    /** Status 400, \[crate\:\:Secret\].

 Message: a \[`Foo`\] [x](<https://example.com/a_b>) i [https\:\/\/example\.com](<https://example.com>) https\:\/\/bare\.example

 Id: `links`*/
    Links,
    /** Status 400, \"quoted\".

 Message: \"\"\; \*\/ \#\[doc \= \"x\"\] \\ \'c\'

 Id: `quotes`*/
    Quotes,
    /** Status 400, \# Examples.

 Message: \# Panics \* item 1\. one \> quote \| a \| b \|

 Id: `headings`*/
    Headings,
    /** Status 400, *em* **strong**.

 Message: *a* **b** ***c*** `d` ~~e~~ \*f\* **`g`** [*h*](<https://x.y>)

 Id: `marks`*/
    Marks,
    /** Status 400, ``a`b``.

 Message: `` ` `` and ``` `` ```

 Id: `ticks`*/
    Ticks,
    /// The row of this code has a mistake.
    Newline,
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    const NAMES: __rt::Texts = __rt::Texts::new(
        "FenceTildeEntityFenceBlanksHtmlLinksQuotesHeadingsMarksTicks",
        b"\0\0\0\0\x05\0\0\0\n\0\0\0\x15\0\0\0\x1B\0\0\0\x1F\0\0\0$\0\0\0*\0\0\x002\0\0\x007\0\0\0<\0\0\0",
    );
    const IDS: __rt::Texts = __rt::Texts::new(
        "fencetildeentity_fenceblankshtmllinksquotesheadingsmarksticks",
        b"\0\0\0\0\x05\0\0\0\n\0\0\0\x16\0\0\0\x1C\0\0\0 \0\0\0%\0\0\0+\0\0\x003\0\0\08\0\0\0=\0\0\0",
    );
    const REASONS: __rt::Texts = __rt::Texts::new(
        "panic!()~~~ panic!() ~~~```panic!()<script>alert(1)</script>[crate::Secret]\"quoted\"# Examplesem stronga`b",
        b"\0\0\0\0\x08\0\0\0\x18\0\0\0\x1B\0\0\0#\0\0\0<\0\0\0K\0\0\0S\0\0\0]\0\0\0f\0\0\0i\0\0\0",
    );
    const MESSAGES: __rt::Texts = __rt::Texts::new(
        "```rust panic!() ```~~~rust panic!() ~~~```rust panic!() ```panic!() panic!()<b>open &lt; <!-- <T> Vec<u8>a [Foo] x i https://example.com https://bare.example\"\"; */ #[doc = \"x\"] \\ 'c'# Panics * item 1. one > quote | a | b |a b c d e *f* g h` and ``",
        b"\0\0\0\0\x14\0\0\0(\0\0\0<\0\0\0M\0\0\0j\0\0\0\x9E\0\0\0\xB7\0\0\0\xDF\0\0\0\xF0\0\0\0\xF8\0\0\0",
    );
    static DATA: __rt::Data = __rt::Data {
        names: NAMES,
        ids: IDS,
        codes: IDS,
        reasons: REASONS,
        messages: MESSAGES,
        statuses: __rt::Statuses::new(
            b"\x90\x01\x90\x01\x90\x01\x90\x01\x90\x01\x90\x01\x90\x01\x90\x01\x90\x01\x90\x01",
            400,
            b"\0\0\n\0",
            b"\0\0",
        ),
        numbers: __rt::Numbers::NONE,
        has_integers: false,
        index: __rt::Index::new(
            0,
            false,
            b"\x007\x08",
            b"\x06\0\x03\0\x02\0\x04\0\x08\0\x01\0\t\0\0\0\0\0\x07\0\x05\0\0\0\0\0",
        ),
        code_index: __rt::Option::None,
    };
    impl Harmful {
        /// Every code, in the order of the document.
        pub const ALL: &'static [Self] = __rt::all();
        /// The name of the variant.
        #[inline]
        pub const fn name(self) -> &'static __rt::str {
            __rt::Data::name(&DATA, self as __rt::usize)
        }
        /// What stands for the code on the wire: the code of the document, else its number, else its status.
        #[inline]
        pub const fn id(self) -> &'static __rt::str {
            __rt::Data::id(&DATA, self as __rt::usize)
        }
        /// The sentence for people: the message of the document, else the reason, else the id.
        #[inline]
        pub const fn message(self) -> &'static __rt::str {
            __rt::Data::message(&DATA, self as __rt::usize)
        }
        /// The code with exactly this id.
        #[inline]
        pub const fn from_id(id_: &__rt::str) -> __rt::Option<Self> {
            __rt::from_id(id_)
        }
        /// The code of the document, `None` where its cell is empty.
        #[inline]
        pub const fn code(self) -> __rt::Option<&'static __rt::str> {
            __rt::Data::code(&DATA, self as __rt::usize)
        }
        /// The one with exactly this code.
        #[inline]
        pub const fn from_code(code_: &__rt::str) -> __rt::Option<Self> {
            __rt::from_code(code_)
        }
        /// The reason of the document, empty where its cell is.
        #[inline]
        pub const fn reason(self) -> &'static __rt::str {
            __rt::Data::reason(&DATA, self as __rt::usize)
        }
        /// The HTTP status.
        #[inline]
        pub const fn status(self) -> __rt::u16 {
            __rt::Data::status(&DATA, self as __rt::usize)
        }
        /// Whether the status is one of 100 to 199.
        #[inline]
        pub const fn is_informational(self) -> __rt::bool {
            __rt::Data::is_class(&DATA, self as __rt::usize, 1)
        }
        /// Whether the status is one of 200 to 299.
        #[inline]
        pub const fn is_success(self) -> __rt::bool {
            __rt::Data::is_class(&DATA, self as __rt::usize, 2)
        }
        /// Whether the status is one of 300 to 399.
        #[inline]
        pub const fn is_redirection(self) -> __rt::bool {
            __rt::Data::is_class(&DATA, self as __rt::usize, 3)
        }
        /// Whether the status is one of 400 to 499.
        #[inline]
        pub const fn is_client_error(self) -> __rt::bool {
            __rt::Data::is_class(&DATA, self as __rt::usize, 4)
        }
        /// Whether the status is one of 500 to 599.
        #[inline]
        pub const fn is_server_error(self) -> __rt::bool {
            __rt::Data::is_class(&DATA, self as __rt::usize, 5)
        }
        /// The only code with this status, `None` where there is none or more than one.
        #[inline]
        pub const fn from_status(status_: __rt::u16) -> __rt::Option<Self> {
            __rt::from_status(status_)
        }
        /// All codes with this status, in the order of the document.
        #[inline]
        pub const fn with_status(status_: __rt::u16) -> &'static [Self] {
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
        const __DATA: &'static __rt::Data = &DATA;
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
