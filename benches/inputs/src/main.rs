//! `inputs FOLDER COUNT…` writes the packages whose builds are measured: for each count `ours_COUNT`, which calls `codes!`,
//! `expanded_COUNT`, which contains the expansion of this call, and `by_hand_COUNT`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// The root folder of the repository.
const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let runtime =
        format!("codes-runtime = {{ path = '{REPOSITORY}/codes-runtime', features = [\"serde\"] }}");
    let peers = "http = \"1.3\"\nserde = { version = \"1.0\", features = [\"derive\"] }\n\
                 strum = { version = \"0.28\", features = [\"derive\"] }\nthiserror = \"2.0\"";
    for count in arguments {
        let count: usize = count.parse()?;
        let call = "//! The codes of a page.\n\ncodes_runtime::codes!(pub enum Code = \"codes.md\");\n";
        let package = |kind: &str, dependencies: &str, code: &str| {
            write(
                &Path::new(&folder).join(format!("{kind}_{count}")),
                &format!("{kind}_{count}"),
                dependencies,
                code,
            )
        };
        package("ours", &runtime, call)?;
        fs::write(Path::new(&folder).join(format!("ours_{count}/codes.md")), inputs::page(count))?;
        package("expanded", &runtime, &format!("//! The codes of a page.\n\n{}", inputs::expanded(count)))?;
        package("by_hand", peers, &format!("//! The codes of a page.\n\n{}", inputs::by_hand(count, false)))?;
    }
    Ok(())
}

fn write(folder: &Path, name: &str, dependencies: &str, code: &str) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder.join("src"))?;
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\n{dependencies}\n\n[workspace]\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::write(folder.join("src/lib.rs"), code)?;
    // The same versions as in the benchmarks of run time.
    fs::copy(format!("{REPOSITORY}/benches/Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(())
}
