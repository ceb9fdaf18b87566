//! Compares the terminal output in the README with the output of the commands. `BLESS=1` writes it there.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

mod log;

/// Returns the block after this comment of the README.
fn block<'a>(readme: &'a str, line: &str) -> &'a str {
    let (_, rest) = readme.split_once(&format!("<!-- {line} -->\n```")).expect("a block");
    let (_, rest) = rest.split_once('\n').expect("its first line");
    rest.split_once("```\n").expect("its end").0
}

/// Returns the output of `script` in a shell.
fn shell(script: &str) -> String {
    let output =
        Command::new("sh").args(["-c", script]).env("NO_PROXY", "*").output().expect("running a shell");
    // A missing command must not count as a command without output.
    assert!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8").replace("\r\n", "\n")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_readme_shows_the_responses_and_logs_of_the_server() {
    let log = log::Log::default();
    tracing::subscriber::set_global_default(log.subscriber()).expect("no other log");
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address").to_string();
    tokio::spawn(async { axum::serve(listener, example_axum::app()).await });

    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../README.md");
    let readme = fs::read_to_string(&path).expect("the README");
    let mut shown = String::new();
    for command in block(&readme, "examples/axum").lines().filter_map(|line| line.strip_prefix("$ ")) {
        let said = shell(&command.replace("curl -i", "curl -si").replace("localhost:3000", &address));
        // The date differs each time, and curl does not end the last line.
        let kept = said.lines().filter(|line| !line.starts_with("date: ")).map(|line| format!("{line}\n"));
        shown.extend(["$ ", command, "\n", &kept.collect::<String>()]);
    }
    let logged = log.lines().into_iter().find(|line| line.contains("ServerError")).expect("an event");
    let logged = logged + "\n";
    if env::var_os("BLESS").is_some() {
        let readme = replace(&readme, "examples/axum", &shown);
        fs::write(path, replace(&readme, "examples/axum: log", &logged)).expect("writing the README");
    } else {
        assert_eq!(block(&readme, "examples/axum"), shown);
        assert_eq!(block(&readme, "examples/axum: log"), logged);
    }
}

/// Returns the README with `text` as the block after this comment.
fn replace(readme: &str, line: &str, text: &str) -> String {
    let old = block(readme, line);
    let at = old.as_ptr() as usize - readme.as_ptr() as usize;
    [&readme[..at], text, &readme[at + old.len()..]].concat()
}
