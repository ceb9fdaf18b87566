//! The data in generated code, as the runtime would hold it.

use std::collections::HashMap;

use codes_runtime::__private::{Data, Index, Numbers, Statuses, Texts};
use proc_macro2::TokenStream;
use syn::visit::Visit;
use syn::{Expr, ExprCall, ExprLit, ExprPath, ItemConst, ItemStatic, Lit};

/// Reads the static `DATA` out of generated code. It is never freed, as a static is not.
///
/// # Panics
///
/// Where the code holds something else than the macro writes.
#[must_use]
pub fn data_of(code: TokenStream) -> &'static Data {
    let mut reader = Reader::default();
    reader.visit_file(&syn::parse2(code).expect("items"));
    let field = |name: &str| &reader.fields[name];
    let texts = |name: &str| match field(name) {
        Expr::Call(call) => texts(call),
        Expr::Path(path) => reader.constants.get(&last(path)).map_or(Texts::NONE, texts),
        _ => panic!("no texts"),
    };
    Box::leak(Box::new(Data {
        names: texts("names"),
        ids: texts("ids"),
        codes: texts("codes"),
        reasons: texts("reasons"),
        messages: texts("messages"),
        statuses: match field("statuses") {
            Expr::Call(call) => Statuses::new(
                bytes(&call.args[0]),
                integer(&call.args[1]),
                bytes(&call.args[2]),
                bytes(&call.args[3]),
            ),
            _ => Statuses::NONE,
        },
        numbers: match field("numbers") {
            Expr::Call(call) => {
                Numbers::new(bytes(&call.args[0]), bytes(&call.args[1]), bytes(&call.args[2]))
            }
            _ => Numbers::NONE,
        },
        has_integers: matches!(field("has_integers"), Expr::Lit(lit) if matches!(&lit.lit, Lit::Bool(it) if it.value)),
        index: index(field("index")),
        code_index: match field("code_index") {
            Expr::Call(some) => Some(index(&some.args[0])),
            _ => None,
        },
    }))
}

#[derive(Default)]
struct Reader {
    /// The constants that hold texts.
    constants: HashMap<String, ExprCall>,
    /// The fields of `DATA`.
    fields: HashMap<String, Expr>,
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_const(&mut self, item: &'ast ItemConst) {
        if let Expr::Call(call) = &*item.expr {
            self.constants.insert(item.ident.to_string(), call.clone());
        }
        syn::visit::visit_item_const(self, item);
    }

    fn visit_item_static(&mut self, item: &'ast ItemStatic) {
        if let Expr::Struct(data) = &*item.expr {
            for field in &data.fields {
                if let syn::Member::Named(name) = &field.member {
                    self.fields.insert(name.to_string(), field.expr.clone());
                }
            }
        }
    }
}

fn index(expression: &Expr) -> Index {
    let Expr::Call(call) = expression else { return Index::NONE };
    let whole = matches!(literal(&call.args[1]), Lit::Bool(whole) if whole.value);
    Index::new(integer(&call.args[0]), whole, bytes(&call.args[2]), bytes(&call.args[3]))
}

fn texts(call: &ExprCall) -> Texts {
    let Lit::Str(all) = literal(&call.args[0]) else { panic!("no text") };
    Texts::new(Box::leak(all.value().into_boxed_str()), bytes(&call.args[1]))
}

fn bytes(expression: &Expr) -> &'static [u8] {
    let Lit::ByteStr(bytes) = literal(expression) else { panic!("another literal") };
    Box::leak(bytes.value().into_boxed_slice())
}

fn integer<N: std::str::FromStr<Err: std::fmt::Display>>(expression: &Expr) -> N {
    let Lit::Int(integer) = literal(expression) else { panic!("another literal") };
    integer.base10_parse().expect("an integer")
}

fn literal(expression: &Expr) -> &Lit {
    let Expr::Lit(ExprLit { lit, .. }) = expression else { panic!("another literal") };
    lit
}

fn last(path: &ExprPath) -> String {
    path.path.segments.last().expect("a name").ident.to_string()
}
