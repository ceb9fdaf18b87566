//! `runtime TIMES COUNT WHAT WHO` runs one pass so many times, for tools that count instructions; without arguments it lists
//! the passes.

use std::env;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [times, rest @ ..] = arguments.as_slice() else {
        for pass in runtime::passes() {
            println!("{}\t{}\t{}", pass.count, pass.what, pass.who);
        }
        return Ok(());
    };
    let times: usize = times.parse()?;
    let wanted = rest.join(" ");
    let passes = runtime::passes_that(|name| name == wanted);
    let pass = passes.first().ok_or("there is no such pass")?;
    for _ in 0..times {
        pass.run();
    }
    Ok(())
}
