//! Compares the terminal output in the README and in `docs/server.md` with the output of the commands. `BLESS=1` writes it there.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

mod log;

/// Returns the block after this comment of a page.
fn block<'a>(page: &'a str, line: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("<!-- {line} -->\n```")).expect("a block");
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
async fn the_pages_show_the_responses_and_logs_of_the_server() {
    let log = log::Log::default();
    tracing::subscriber::set_global_default(log.subscriber()).expect("no other log");
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address").to_string();
    tokio::spawn(async { axum::serve(listener, example_axum::app()).await });

    let readme = Page::read("README.md");
    let mut shown = String::new();
    for command in block(&readme.text, "examples/axum").lines().filter_map(|line| line.strip_prefix("$ ")) {
        let said = shell(&command.replace("curl", "curl -s").replace("localhost:3000", &address));
        // curl does not end the last line.
        shown.extend(["$ ", command, "\n", &said, "\n"]);
    }
    let lines: Vec<String> = log.lines().into_iter().map(|line| line + "\n").collect();
    let error = lines.iter().find(|line| line.contains("ServerError")).expect("an event");
    readme.compare(&[("examples/axum", &shown), ("examples/axum: log", error)]);
    Page::read("docs/server.md").compare(&[("examples/axum: log", &lines.concat())]);
}

/// A page with output of the server.
struct Page {
    path: PathBuf,
    text: String,
}

impl Page {
    fn read(path: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
        let text = fs::read_to_string(&path).expect("the page");
        Page { path, text }
    }

    /// Compares the block after each comment with its text, or writes it there.
    fn compare(self, blocks: &[(&str, &str)]) {
        if env::var_os("BLESS").is_some() {
            let blessed = blocks.iter().fold(self.text, |page, (line, text)| replace(&page, line, text));
            return fs::write(self.path, blessed).expect("writing the page");
        }
        for (line, text) in blocks {
            assert_eq!(&block(&self.text, line), text);
        }
    }
}

/// Returns the page with `text` as the block after this comment.
fn replace(page: &str, line: &str, text: &str) -> String {
    let old = block(page, line);
    let at = old.as_ptr() as usize - page.as_ptr() as usize;
    [&page[..at], text, &page[at + old.len()..]].concat()
}
