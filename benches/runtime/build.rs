//! Writes the pages that `codes!` reads, and the peers in Rust.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// The numbers of codes on the pages. Ten thousand codes written by hand take too long to compile.
const COUNTS: [usize; 4] = [6, 60, 600, 10_000];
const BY_HAND: [usize; 3] = [6, 60, 600];

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    // Paths in calls are relative to the package.
    fs::create_dir_all("pages")?;
    for count in COUNTS {
        fs::write(format!("pages/codes_{count}.md"), inputs::page(count))?;
        let mut map = phf_codegen::Map::new();
        let rows = inputs::rows(count);
        for row in &rows {
            map.entry(row.code.as_str(), format!("Code::{}", row.variant));
        }
        fs::write(out.join(format!("phf_{count}.rs")), map.build().to_string())?;
        fs::write(out.join(format!("match_{count}.rs")), inputs::match_on_text(count))?;
    }
    for count in BY_HAND {
        fs::write(out.join(format!("by_hand_{count}.rs")), inputs::by_hand(count, false))?;
        fs::write(out.join(format!("by_hand_phf_{count}.rs")), inputs::by_hand(count, true))?;
    }
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}
