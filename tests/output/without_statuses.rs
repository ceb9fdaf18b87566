/** The response codes of without\_statuses\.md, “Error codes of the queue”.

 Columns: code from “Name”, message from “Meaning”.*/
#[::codes_runtime::__private::derive(
    ::codes_runtime::__private::PartialEq,
    ::codes_runtime::__private::Eq
)]
pub enum WithoutStatus {
    /** The code `QUEUE_FULL`.

 Message: The queue takes no more\.

 ID: `QUEUE_FULL`, line 5*/
    QueueFull,
    /** The code `QUEUE_CLOSED`.

 ID: `QUEUE_CLOSED`, line 6*/
    QueueClosed,
}
const _: () = {
    use ::codes_runtime::__private as __rt;
    static TABLE: __rt::Data = __rt::Data {
        names: __rt::Texts::List("QueueFullQueueClosed", &[0, 9, 20]),
        ids: __rt::Texts::List("QUEUE_FULLQUEUE_CLOSED", &[0, 10, 22]),
        codes: __rt::Codes::Ids,
        reasons: __rt::Texts::NONE,
        messages: __rt::Texts::List(
            "The queue takes no more.QUEUE_CLOSED",
            &[0, 24, 36],
        ),
        statuses: __rt::Statuses::NONE,
        numbers: __rt::Numbers::NONE,
        index: __rt::Index {
            seed: 0,
            whole: false,
            shifts: &[2],
            slots: &[1, 0, 0],
            is_wide: false,
        },
    };
    const DATA: &__rt::Data = &TABLE;
    use ::codes_runtime::__private::{Option, str};
    impl WithoutStatus {
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
    }
    impl<__T> __rt::Lists<__T> for WithoutStatus {
        const ENTRIES: &'static [WithoutStatus] = &[
            WithoutStatus::QueueFull,
            WithoutStatus::QueueClosed,
        ];
    }
    impl __rt::Catalog for WithoutStatus {
        const __DATA: &'static __rt::Data = DATA;
        const __BODY: __rt::Body = __rt::Body::Flat;
        fn __index(self) -> __rt::usize {
            self as __rt::usize
        }
    }
    ::codes_runtime::__private::glue! {
        WithoutStatus
    }
};
