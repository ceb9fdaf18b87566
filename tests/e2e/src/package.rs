//! A package of a user.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo::{self, Build};
use crate::workspace;

/// A package in a folder of its own, in a workspace of its own, that depends on `codes-runtime`.
#[derive(Debug)]
pub struct Package {
    name: String,
    folder: PathBuf,
}

impl Package {
    /// Makes a library `name` with this source. The name must be that of no other test.
    ///
    /// # Panics
    ///
    /// Where the file system refuses.
    #[must_use]
    pub fn new(name: &str, lib: &str) -> Self {
        Package::with_dependency(
            name,
            &format!("codes-runtime = {{ path = '{}' }}", runtime().display()),
            lib,
        )
    }

    /// Makes a library whose only dependency is this line of its manifest.
    ///
    /// # Panics
    ///
    /// Where the file system refuses.
    #[must_use]
    pub fn with_dependency(name: &str, dependency: &str, lib: &str) -> Self {
        let folder = cargo::target().join("packages").join(name);
        Package::at(folder, name, dependency, lib)
    }

    /// Makes a library in `folder`, which is emptied before.
    ///
    /// # Panics
    ///
    /// Where the file system refuses.
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
        // The same versions as here, and no look at the registry.
        fs::copy(workspace().join("Cargo.lock"), package.path("Cargo.lock")).expect("copying the lock file");
        package
    }

    /// The folder of the package.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The path of a file of the package.
    #[must_use]
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Writes a file of the package, with the folders above it.
    ///
    /// # Panics
    ///
    /// Where the file system refuses.
    pub fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("making the folder");
        fs::write(path, text).expect("writing the file");
    }

    /// Deletes a file of the package.
    ///
    /// # Panics
    ///
    /// Where there is none.
    pub fn delete(&self, file: &str) {
        fs::remove_file(self.path(file)).expect("deleting the file");
    }

    /// Runs `cargo` with these arguments in the package.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Build {
        cargo::run(self.command(arguments), &self.name)
    }

    /// Runs `cargo` with these arguments in the package, and looks at nothing that is left of earlier builds of it.
    ///
    /// The compiler else does not see that documentation is gone since the last incremental build.
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

/// The folder of the runtime.
#[must_use]
pub fn runtime() -> PathBuf {
    workspace().join("codes-runtime")
}
