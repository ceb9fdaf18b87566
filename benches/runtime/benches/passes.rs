//! All passes by time, each over all codes of its page.

use divan::Bencher;
use runtime::{Pass, passes};

fn main() {
    divan::main();
}

#[divan::bench(args = passes())]
fn pass(bencher: Bencher<'_, '_>, pass: &Pass) {
    bencher.bench(|| pass.run());
}
