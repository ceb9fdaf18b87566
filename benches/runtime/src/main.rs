//! `runtime TIMES COUNT WHAT WHO` runs one pass so many times, for tools that count instructions; `runtime clock` says how many
//! nanoseconds each does with one code at least; without arguments it lists the passes.

use std::env;
use std::error::Error;
use std::time::{Duration, Instant};

use runtime::Pass;

/// How often each pass is clocked. The passes take turns, so that a busy moment of the machine is no one's alone.
const ROUNDS: usize = 40;

/// How long a pass is repeated each time it is clocked.
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

/// How long the pass takes, on average over one turn.
fn nanoseconds(pass: &Pass) -> f64 {
    let (start, mut times) = (Instant::now(), 0_u32);
    while start.elapsed() < TURN {
        pass.run();
        times += 1;
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(times)
}
