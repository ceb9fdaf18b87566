//! A catalog to the Rust that is generated for it.
//!
//! The cost of the generated code is what it is made of: the texts of all entries are a few string literals with
//! byte strings that say where each ends, logic is in the runtime, and nothing is derived that grows with the number
//! of entries. Names resolve in the user's scope, where `Option` may be anything: all of them lead through the
//! runtime, and no method is called on `self`, since any trait may have one of that name. Paths of macros and derives
//! are written out, for the compiler resolves those before it knows the `use` of the generated block.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote_spanned;
use syn::{Attribute, Visibility};

use crate::catalog::{Catalog, Entry};
use crate::code::Code;
use crate::doc;
use crate::statics::Statics;

/// Where the enum goes and how it is called there.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    /// The attributes of the enum.
    pub attributes: &'a [Attribute],
    /// The visibility of the enum.
    pub visibility: &'a Visibility,
    /// The name of the enum.
    pub name: &'a Ident,
    /// The path by which the user's crate reaches `codes-runtime`.
    pub runtime: &'a TokenStream,
    /// The span of everything that the user did not write.
    pub span: Span,
}

/// Generates the enum and all that belongs to it: two items, of which only the enum has a name.
#[must_use]
pub fn expand(catalog: &Catalog, site: &Site<'_>) -> TokenStream {
    let Site { name, runtime, span, .. } = *site;
    let entries = catalog.entries();
    let headers = catalog.headers();
    let enumeration = enumeration(catalog, site);
    let all = variants(entries.iter(), site);

    let mut statics = Statics::default();
    let names = statics.add("NAMES", entries.iter().map(|entry| entry.variant.to_string()), span);
    let code_of = |entry: &Entry| entry.code.as_ref().map(Code::to_string).unwrap_or_default();
    let codes = headers.code.as_ref().map(|_| statics.add("CODES", entries.iter().map(code_of), span));
    let ids = statics.add("IDS", entries.iter().map(|entry| entry.id.clone()), span);
    let reason_of =
        |entry: &Entry| entry.reason.as_ref().map(|reason| reason.text.clone()).unwrap_or_default();
    let reasons =
        headers.reason.as_ref().map(|_| statics.add("REASONS", entries.iter().map(reason_of), span));
    let messages = statics.add("MESSAGES", entries.iter().map(|entry| entry.text().to_owned()), span);
    let statics = statics.items(span);

    let code_functions = codes.map(|codes| code_functions(&codes, site));
    let reason_function = reasons.map(|reasons| reason_function(&reasons, site));
    let statuses = headers.status.as_ref().map(|_| statuses(entries, site));

    quote_spanned! {span=>
        #enumeration

        const _: () = {
            use #runtime::__private as __rt;

            const ENTRIES: &[#name] = &[#all];
            #statics

            impl #name {
                /// Every code, in the order of the document.
                pub const ALL: &'static [Self] = ENTRIES;

                /// The name of the variant.
                pub const fn name(self) -> &'static __rt::str {
                    __rt::Texts::get(&#names, self as __rt::usize)
                }

                /// What stands for the code on the wire: the code of the document, else its status.
                pub const fn id(self) -> &'static __rt::str {
                    __rt::Texts::get(&#ids, self as __rt::usize)
                }

                /// The sentence for people: the message of the document, else the reason, else the id.
                pub const fn message(self) -> &'static __rt::str {
                    __rt::Texts::get(&#messages, self as __rt::usize)
                }

                /// The code with exactly this id.
                pub const fn from_id(id: &__rt::str) -> __rt::Option<Self> {
                    __rt::at(ENTRIES, __rt::Texts::find(&#ids, id))
                }
                #code_functions
                #reason_function
            }

            #statuses

            #runtime::__private::glue! { #name, #ids }
        };
    }
}

/// The enum itself.
fn enumeration(catalog: &Catalog, site: &Site<'_>) -> TokenStream {
    let Site { attributes, visibility, name, runtime, span } = *site;
    // The user's words come first, and ours are a paragraph of their own.
    let has_docs = attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
    let docs = has_docs.then(String::new).into_iter().chain(doc::of_catalog(catalog));
    let variants = catalog.entries().iter().map(|entry| {
        let docs = doc::of_entry(entry);
        let variant = Ident::new(entry.variant.as_str(), span);
        quote_spanned!(span=> #(#[doc = #docs])* #variant,)
    });
    // The build fails for the mistakes of these rows. That code names them must not be a mistake of its own.
    let unsound = catalog.unsound.iter().map(|name| Ident::new(name.as_str(), span));

    quote_spanned! {span=>
        #(#attributes)*
        #(#[doc = #docs])*
        #[derive(
            #runtime::__private::Clone,
            #runtime::__private::Copy,
            #runtime::__private::PartialEq,
            #runtime::__private::Eq,
            #runtime::__private::Hash,
        )]
        #visibility enum #name {
            #(#variants)*
            #(#[doc = " The row of this code has a mistake."] #unsound,)*
        }
    }
}

/// The functions of a table with a column of codes.
fn code_functions(codes: &Ident, site: &Site<'_>) -> TokenStream {
    let Site { span, .. } = *site;
    quote_spanned! {span=>
        /// The code of the document, `None` where its cell is empty.
        pub const fn code(self) -> __rt::Option<&'static __rt::str> {
            __rt::Texts::get_filled(&#codes, self as __rt::usize)
        }

        /// The entry with exactly this code.
        pub const fn from_code(code: &__rt::str) -> __rt::Option<Self> {
            __rt::at(ENTRIES, __rt::Texts::find(&#codes, code))
        }
    }
}

/// The function of a table with a column of reasons.
fn reason_function(reasons: &Ident, site: &Site<'_>) -> TokenStream {
    let Site { span, .. } = *site;
    quote_spanned! {span=>
        /// The reason of the document, empty where its cell is.
        pub const fn reason(self) -> &'static __rt::str {
            __rt::Texts::get(&#reasons, self as __rt::usize)
        }
    }
}

/// The statuses and their functions.
fn statuses(entries: &[Entry], site: &Site<'_>) -> TokenStream {
    let Site { name, span, .. } = *site;
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by_key(|entry| entry.status);
    // Most documents are sorted already, and a second list of them would only cost.
    let by_status = if entries.is_sorted_by_key(|entry| entry.status) {
        quote_spanned!(span=> ENTRIES)
    } else {
        let variants = variants(sorted.iter().copied(), site);
        quote_spanned!(span=> &[#variants])
    };
    let in_order = status_bytes(entries.iter());
    let sorted = status_bytes(sorted.into_iter());

    quote_spanned! {span=>
        const BY_STATUS: &[#name] = #by_status;
        static STATUSES: __rt::Statuses = __rt::Statuses::new(#in_order, #sorted);

        impl #name {
            /// The HTTP status.
            pub const fn status(self) -> __rt::u16 {
                __rt::Statuses::get(&STATUSES, self as __rt::usize)
            }

            /// The only code with this status, `None` where there is no or more than one.
            pub const fn from_status(status: __rt::u16) -> __rt::Option<Self> {
                __rt::only(#name::with_status(status))
            }

            /// All codes with this status, in the order of the document.
            pub const fn with_status(status: __rt::u16) -> &'static [Self] {
                __rt::Statuses::select(&STATUSES, BY_STATUS, status)
            }

            /// Whether the status is one of 100 to 199.
            pub const fn is_informational(self) -> __rt::bool {
                #name::status(self) / 100 == 1
            }

            /// Whether the status is one of 200 to 299.
            pub const fn is_success(self) -> __rt::bool {
                #name::status(self) / 100 == 2
            }

            /// Whether the status is one of 300 to 399.
            pub const fn is_redirection(self) -> __rt::bool {
                #name::status(self) / 100 == 3
            }

            /// Whether the status is one of 400 to 499.
            pub const fn is_client_error(self) -> __rt::bool {
                #name::status(self) / 100 == 4
            }

            /// Whether the status is one of 500 to 599.
            pub const fn is_server_error(self) -> __rt::bool {
                #name::status(self) / 100 == 5
            }
        }
    }
}

/// `Code::A, Code::B`. Not `Self::A`: the compiler looks those up one after the other.
fn variants<'a>(entries: impl Iterator<Item = &'a Entry>, site: &Site<'_>) -> TokenStream {
    let Site { name, span, .. } = *site;
    let variants = entries.map(|entry| Ident::new(entry.variant.as_str(), span));
    quote_spanned!(span=> #(#name::#variants),*)
}

/// Each status as two bytes, the lower one first.
fn status_bytes<'a>(entries: impl Iterator<Item = &'a Entry>) -> Literal {
    let statuses = entries.filter_map(|entry| entry.status);
    let bytes: Vec<u8> = statuses.flat_map(|status| status.get().to_le_bytes()).collect();
    Literal::byte_string(&bytes)
}
