//! Packages of users.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo::{self, Build};
use crate::workspace;

/// A package that depends on `codes-runtime`, in its own folder and workspace.
#[derive(Debug)]
pub struct Package {
    name: String,
    folder: PathBuf,
}

impl Package {
    /// Creates a library `name` with this source. Each test needs another name.
    ///
    /// # Panics
    ///
    /// Panics if a file cannot be written.
    #[must_use]
    pub fn new(name: &str, lib: &str) -> Self {
        Package::with_dependency(
            name,
            &format!("codes-runtime = {{ path = '{}' }}", runtime().display()),
            lib,
        )
    }

    /// Creates a library with this line of its manifest as its only dependency.
    ///
    /// # Panics
    ///
    /// Panics if a file cannot be written.
    #[must_use]
    pub fn with_dependency(name: &str, dependency: &str, lib: &str) -> Self {
        let folder = cargo::target().join("packages").join(name);
        Package::at(folder, name, dependency, lib)
    }

    /// Creates a library in `folder`, which is emptied first.
    ///
    /// # Panics
    ///
    /// Panics if a file cannot be written.
    #[must_use]
    pub fn at(folder: PathBuf, name: &str, dependency: &str, lib: &str) -> Self {
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("removing the package of an earlier run");
        }
        let package = Package { name: name.to_owned(), folder };
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             description = \"A test\"\nlicense = \"MIT\"\n\n\
             [dependencies]\n{dependency}\n\n[workspace]\n"
        );
        package.write("Cargo.toml", &manifest);
        package.write("src/lib.rs", lib);
        // With this lock file, cargo uses the same versions and does not access the registry.
        fs::copy(workspace().join("Cargo.lock"), package.path("Cargo.lock")).expect("copying the lock file");
        package
    }

    /// Returns the folder of the package.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the path of a file in the package.
    #[must_use]
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Writes a file in the package, and creates its folders.
    ///
    /// # Panics
    ///
    /// Panics if a file cannot be written.
    pub fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("making the folder");
        fs::write(path, text).expect("writing the file");
    }

    /// Deletes a file in the package.
    ///
    /// # Panics
    ///
    /// Panics if the file does not exist.
    pub fn delete(&self, file: &str) {
        fs::remove_file(self.path(file)).expect("deleting the file");
    }

    /// Runs `cargo` with these arguments in the package.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Build {
        cargo::run(self.command(arguments), &self.name)
    }

    /// Runs `cargo` with these arguments in the package, after deleting its earlier builds.
    ///
    /// Otherwise, an incremental build does not notice that documentation was deleted.
    #[must_use]
    pub fn cargo_anew(&self, arguments: &[&str]) -> Build {
        let mut cargo = self.command(arguments);
        cargo.env("CARGO_INCREMENTAL", "0");
        cargo::run(cargo, &self.name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.arg("--offline").args(arguments).current_dir(&self.folder);
        cargo
    }

    /// Runs `cargo check`.
    #[must_use]
    pub fn check(&self) -> Build {
        self.cargo(&["check", "--message-format=json"])
    }
}

/// Returns the folder of the runtime.
#[must_use]
pub fn runtime() -> PathBuf {
    workspace().join("codes-runtime")
}
