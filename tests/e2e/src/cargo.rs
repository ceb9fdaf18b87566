//! Runs cargo and reads its output.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::workspace;

/// The result of running cargo.
#[derive(Debug)]
pub struct Build {
    /// Whether cargo succeeded.
    pub is_success: bool,
    /// The messages of the compiler about the package, in order.
    pub messages: Vec<Message>,
    /// The crates that were compiled because something had changed.
    pub compiled: Vec<String>,
    /// The standard output of the program.
    pub stdout: String,
    /// The messages of cargo itself.
    pub stderr: String,
}

/// An error or warning from the compiler.
#[derive(Debug)]
pub struct Message {
    /// `error` or `warning`.
    pub level: String,
    /// The text of the message.
    pub text: String,
    /// The source that is underlined.
    pub source: String,
    /// The file with the underlined source.
    pub file: String,
    /// The complete message, as the terminal shows it.
    pub rendered: String,
}

impl Build {
    /// Returns the texts of the errors.
    #[must_use]
    pub fn errors(&self) -> Vec<&str> {
        let errors = self.messages.iter().filter(|message| message.level == "error");
        // The last message only counts the errors.
        errors.map(|error| error.text.as_str()).filter(|text| !text.starts_with("aborting due to")).collect()
    }

    /// Returns the result if cargo succeeded without any message of the compiler.
    ///
    /// # Panics
    ///
    /// Panics if it did not.
    #[must_use]
    pub fn clean(self) -> Self {
        assert!(self.is_success && self.messages.is_empty(), "{self:#?}");
        self
    }
}

/// Returns the target folder of all packages, which share it so that dependencies are built once.
pub(crate) fn target() -> PathBuf {
    workspace().join("target/e2e")
}

/// Runs `cargo` for the package `name`.
pub(crate) fn run(mut cargo: Command, name: &str) -> Build {
    // Variables for this run of cargo, such as compiler flags, wrappers and features, must not affect the other run.
    for (variable, _) in env::vars_os() {
        let variable = variable.to_string_lossy().into_owned();
        let is_cargo = variable.starts_with("CARGO_") && variable != "CARGO_HOME";
        let is_rustc = ["RUSTC", "RUSTFLAGS", "RUSTDOC"].iter().any(|prefix| variable.starts_with(prefix));
        let is_given = cargo.get_envs().any(|(given, _)| given == variable.as_str());
        if (is_cargo || is_rustc) && !is_given {
            cargo.env_remove(variable);
        }
    }
    let output = cargo.env("CARGO_TARGET_DIR", target()).output().expect("running cargo");
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines: Vec<Value> = stdout.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let of_package = |line: &&Value| line["target"]["name"] == name.replace('-', "_");
    Build {
        is_success: output.status.success(),
        messages: lines.iter().filter(of_package).filter_map(message).collect(),
        compiled: lines.iter().filter(|line| line["fresh"] == false).filter_map(crate_name).collect(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        stdout,
    }
}

fn crate_name(line: &Value) -> Option<String> {
    line["target"]["name"].as_str().map(str::to_owned)
}

fn message(line: &Value) -> Option<Message> {
    let message = line.get("message")?;
    let mut span = message["spans"].as_array()?.iter().find(|span| span["is_primary"] == true);
    // Generated code without a location of its own is in the macro. The user sees the call.
    while let Some(inner) = span
        && Path::new(inner["file_name"].as_str()?).is_absolute()
        && inner["expansion"].is_object()
    {
        span = Some(&inner["expansion"]["span"]);
    }
    let source = span.and_then(|span| {
        let text = &span["text"][0];
        let column = |key: &str| text[key].as_u64().and_then(|column| usize::try_from(column).ok());
        let (start, end) = (column("highlight_start")?, column("highlight_end")?);
        text["text"].as_str()?.get(start - 1..end - 1)
    });
    let owned = |text: Option<&str>| text.unwrap_or_default().to_owned();
    Some(Message {
        level: owned(message["level"].as_str()),
        text: owned(message["message"].as_str()),
        source: owned(source),
        file: owned(span.and_then(|span| span["file_name"].as_str())),
        rendered: owned(message["rendered"].as_str()),
    })
}
