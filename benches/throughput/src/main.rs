//! Prints the speed of a check, of the Markdown parser and of a scan of each byte in megabytes per second, for pages with 6, 600 and
//! 10,000 codes.

use std::hint::black_box;
use std::time::{Duration, Instant};

use codes_codegen::{Source, read_page};
use pulldown_cmark::{Options, Parser};

/// The number of attempts. The fastest one counts, because other work of the machine only makes attempts slower.
const TRIES: usize = 15;

/// The minimum duration of an attempt.
const TRY: Duration = Duration::from_millis(20);

fn main() {
    for count in [6, 600, 10_000] {
        let page = inputs::page(count);
        let check = megabytes_a_second(&page, |page| {
            let (catalogs, diagnostics) = read_page(&Source::new("page.md", page.as_bytes().to_vec()));
            assert_eq!((catalogs.len(), diagnostics.len()), (1, 0), "a sound page");
        });
        let parser = megabytes_a_second(&page, |page| {
            let extensions = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
            black_box(Parser::new_ext(page, extensions).into_offset_iter().count());
        });
        let bytes = megabytes_a_second(&page, |page| {
            black_box(page.bytes().fold(0_u8, |all, byte| all.rotate_left(1) ^ byte));
        });
        println!("{count}\t{check}\t{parser}\t{bytes}");
    }
}

#[expect(clippy::cast_precision_loss, reason = "a page is far smaller than 2^52 bytes")]
fn megabytes_a_second(page: &str, read: impl Fn(&str)) -> f64 {
    let seconds = (0..TRIES).map(|_| {
        let (start, mut times) = (Instant::now(), 0_u32);
        while start.elapsed() < TRY {
            read(black_box(page));
            times += 1;
        }
        start.elapsed().as_secs_f64() / f64::from(times)
    });
    page.len() as f64 / 1e6 / seconds.fold(f64::INFINITY, f64::min)
}
