//! The data in generated code, in the runtime's types.

use std::collections::HashMap;
use std::str::FromStr;

use codes_runtime::__private::{Codes, Data, Index, Numbers, Statuses, Texts};
use proc_macro2::TokenStream;
use syn::{Expr, ExprCall, ExprLit, ExprStruct, File, Item, Lit, Member, Path, Stmt};

/// Reads the static `TABLE` in generated code. The result is never freed, like a static.
///
/// # Panics
///
/// Panics if the code differs from what the macro writes.
#[must_use]
pub fn data_of(code: TokenStream) -> &'static Data {
    let File { items, .. } = syn::parse2(code).expect("items");
    let blocks = items.iter().filter_map(|item| match item {
        Item::Const(block) => Some(&*block.expr),
        _ => None,
    });
    let statements = blocks.filter_map(|block| match block {
        Expr::Block(block) => Some(&block.block.stmts),
        _ => None,
    });
    let table = statements.flatten().find_map(|statement| match statement {
        Stmt::Item(Item::Static(table)) if table.ident == "TABLE" => Some(&*table.expr),
        _ => None,
    });
    let Some(Expr::Struct(table)) = table else { panic!("no table") };
    let fields = fields(table);
    Box::leak(Box::new(Data {
        names: texts(fields["names"]),
        ids: texts(fields["ids"]),
        codes: codes(fields["codes"]),
        reasons: texts(fields["reasons"]),
        messages: texts(fields["messages"]),
        statuses: statuses(fields["statuses"]),
        numbers: numbers(fields["numbers"]),
        index: index(fields["index"]),
    }))
}

/// Returns the fields of a struct by name.
fn fields(expression: &ExprStruct) -> HashMap<String, &Expr> {
    let named = expression.fields.iter().filter_map(|field| match &field.member {
        Member::Named(name) => Some((name.to_string(), &field.expr)),
        Member::Unnamed(_) => None,
    });
    named.collect()
}

fn texts(expression: &Expr) -> Texts {
    let Expr::Call(ExprCall { func, args, .. }) = expression else { return Texts::NONE };
    let Lit::Str(all) = literal(&args[0]) else { panic!("no text") };
    let all = Box::leak(all.value().into_boxed_str());
    if last(func) == "List" { Texts::List(all, list(&args[1])) } else { Texts::Packed(all, bytes(&args[1])) }
}

fn codes(expression: &Expr) -> Codes {
    match expression {
        Expr::Call(call) if call.args.len() == 2 => Codes::Apart(texts(&call.args[0]), index(&call.args[1])),
        Expr::Call(call) => Codes::SomeIds(texts(&call.args[0])),
        _ => Codes::Ids,
    }
}

fn statuses(expression: &Expr) -> Statuses {
    match expression {
        Expr::Call(call) => Statuses::of(list(&call.args[0])),
        Expr::Struct(packed) => {
            let fields = fields(packed);
            Statuses::Packed {
                in_order: bytes(fields["in_order"]),
                lowest: integer(fields["lowest"]),
                ranks: bytes(fields["ranks"]),
                only: bytes(fields["only"]),
            }
        }
        _ => Statuses::NONE,
    }
}

fn numbers(expression: &Expr) -> Numbers {
    match expression {
        Expr::Call(call) => Numbers::List(list(&call.args[0]), list(&call.args[1])),
        Expr::Struct(packed) => {
            let fields = fields(packed);
            Numbers::Packed {
                in_order: bytes(fields["in_order"]),
                sorted: bytes(fields["sorted"]),
                present: bytes(fields["present"]),
            }
        }
        _ => Numbers::NONE,
    }
}

fn index(expression: &Expr) -> Index {
    let Expr::Struct(index) = expression else { return Index::NONE };
    let fields = fields(index);
    let is_true = |name: &str| matches!(literal(fields[name]), Lit::Bool(it) if it.value);
    let is_wide = is_true("is_wide");
    let integers = |name: &str| if is_wide { bytes(fields[name]) } else { list(fields[name]) };
    Index {
        seed: integer(fields["seed"]),
        whole: is_true("whole"),
        shifts: integers("shifts"),
        slots: integers("slots"),
        is_wide,
    }
}

/// Parses a list such as `&[200, 404]`.
fn list<N: FromStr<Err: std::fmt::Display>>(expression: &Expr) -> &'static [N] {
    let Expr::Reference(reference) = expression else { panic!("no list") };
    let Expr::Array(array) = &*reference.expr else { panic!("no list") };
    Vec::leak(array.elems.iter().map(integer).collect())
}

fn bytes(expression: &Expr) -> &'static [u8] {
    let Lit::ByteStr(bytes) = literal(expression) else { panic!("another literal") };
    Box::leak(bytes.value().into_boxed_slice())
}

fn integer<N: FromStr<Err: std::fmt::Display>>(expression: &Expr) -> N {
    match expression {
        Expr::Unary(negative) => {
            let Lit::Int(integer) = literal(&negative.expr) else { panic!("another literal") };
            format!("-{}", integer.base10_digits()).parse().ok().expect("an integer")
        }
        expression => {
            let Lit::Int(integer) = literal(expression) else { panic!("another literal") };
            integer.base10_parse().expect("an integer")
        }
    }
}

fn literal(expression: &Expr) -> &Lit {
    let Expr::Lit(ExprLit { lit, .. }) = expression else { panic!("another literal") };
    lit
}

/// Returns the last name of a path.
fn last(expression: &Expr) -> String {
    let Expr::Path(syn::ExprPath { path: Path { segments, .. }, .. }) = expression else { panic!("no path") };
    segments.last().expect("a name").ident.to_string()
}
