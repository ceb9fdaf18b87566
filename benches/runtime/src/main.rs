//! `runtime TIMES COUNT WHAT WHO` runs one pass TIMES times, for tools that count instructions. `runtime clock` prints the minimum time
//! of each pass for one code, in nanoseconds. Without arguments, the program lists the passes.

use std::env;
use std::error::Error;
use std::time::{Duration, Instant};

use runtime::Pass;

/// The number of measurements of each pass. The passes take turns, so that a busy moment of the machine affects all of them.
const ROUNDS: usize = 40;

/// The duration of each measurement.
const TURN: Duration = Duration::from_millis(2);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [] => {
            for pass in runtime::passes() {
                println!("{}\t{}\t{}", pass.count, pass.what, pass.who);
            }
        }
        ["clock"] => {
            let passes = runtime::passes();
            let mut least = vec![f64::INFINITY; passes.len()];
            for _ in 0..ROUNDS {
                for (pass, least) in passes.iter().zip(&mut least) {
                    *least = least.min(nanoseconds(pass));
                }
            }
            for (pass, least) in passes.iter().zip(least) {
                println!("{}\t{}\t{}\t{}", pass.count, pass.what, pass.who, least / pass.items());
            }
        }
        [times, rest @ ..] => {
            let times: usize = times.parse()?;
            let wanted = rest.join(" ");
            let passes = runtime::passes_that(&|name| name == wanted);
            let pass = passes.first().ok_or("there is no such pass")?;
            for _ in 0..times {
                pass.run();
            }
        }
    }
    Ok(())
}

/// Returns the average duration of a pass in one measurement.
fn nanoseconds(pass: &Pass) -> f64 {
    let (start, mut times) = (Instant::now(), 0_u32);
    while start.elapsed() < TURN {
        pass.run();
        times += 1;
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(times)
}
