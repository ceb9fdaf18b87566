//! Tests the commands in `docs/ci.md`, and the scripts of the action.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use tempfile::TempDir;

use crate::{Outcome, SEED, compare, folder, outcome, repository, seed, write};

/// Runs `script` in `folder` with the `codes` command of this build.
fn bash(folder: &Path, script: &str, variables: &[(&str, &str)]) -> Outcome {
    let command = assert_cmd::cargo::cargo_bin("codes");
    let commands = command.parent().expect("a folder").display().to_string();
    let path = format!("{commands}:{}", env::var("PATH").unwrap_or_default());
    let mut bash = Command::new("bash");
    bash.current_dir(folder).env("PATH", path).env_remove("GITHUB_STEP_SUMMARY").args(["-c", script]);
    outcome(bash.envs(variables.iter().copied()).output().expect("running bash"))
}

/// Creates a folder with the seed.
fn folder_with_seed() -> TempDir {
    folder(&[(SEED, &seed())])
}

/// Returns the code blocks of the page in this language.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let opener = format!("```{language}\n");
    page.split(&opener).skip(1).filter_map(|rest| Some(rest.split_once("```\n")?.0.to_owned())).collect()
}

#[test]
fn the_page_shows_what_the_commands_write() {
    let path = repository().join("docs/ci.md");
    let mut page = fs::read_to_string(&path).expect("the page");
    let shown = blocks(&page, "console");
    assert_eq!(shown.len(), 4);
    for block in shown {
        let lines: Vec<&str> = block.lines().filter(|line| line.starts_with("$ ")).collect();
        let script = lines.iter().map(|line| &line[2..]).collect::<Vec<_>>().join("\n");
        let (status, stdout, stderr) = bash(folder_with_seed().path(), &script, &[]);
        assert_eq!((status, stderr.as_str()), (Some(1), ""), "{script}");
        page = page.replace(&block, &format!("{}\n{stdout}", lines.join("\n")));
    }
    compare(&path, &page);
}

#[test]
fn the_readme_shows_what_the_commands_write() {
    let path = repository().join("README.md");
    let readme = fs::read_to_string(&path).expect("the README");
    let folder = folder(&[("Cargo.toml", ""), (SEED, &seed())]);
    let mut expected = readme.clone();
    let blocks = blocks(&readme, "console").into_iter().filter(|block| block.starts_with("$ codes "));
    for block in blocks {
        let (command, _) = block.split_once('\n').expect("a command");
        let (status, stdout, _) = bash(folder.path(), &command[2..], &[]);
        assert_eq!(status, Some(0));
        expected = expected.replace(&block, &format!("{command}\n{stdout}"));
    }
    assert!(expected.contains("$ codes check ") && expected.contains("$ codes init "));
    compare(&path, &expected);
}

#[test]
fn the_commands_of_the_page_are_valid() {
    let page = fs::read_to_string(repository().join("docs/ci.md")).expect("the page");
    let lines: Vec<String> =
        blocks(&page, "sh").iter().flat_map(|block| block.lines()).map(str::to_owned).collect();
    let mut commands = lines.iter().filter(|line| line.starts_with("codes ")).peekable();
    assert!(commands.peek().is_some());
    for command in commands {
        // The file names in the documentation are examples.
        let command = command.split(" | ").next().unwrap_or_default();
        let (_, _, stderr) = bash(folder_with_seed().path(), command, &[]);
        assert!(!stderr.contains("Usage:"), "{command}: {stderr}");
    }
}

/// Runs a script of the action, and returns its exit status and standard output.
fn action(folder: &Path, script: &str, variables: &[(&str, &str)]) -> (Option<i32>, String) {
    let script = repository().join("scripts/action").join(script).display().to_string();
    let (status, stdout, _) = bash(folder, &format!("bash {script:?}"), variables);
    (status, stdout)
}

#[test]
fn the_action_checks_its_paths() {
    let folder = folder_with_seed();
    let sound = (Some(0), "checked 6 rows in 1 document: no mistakes\n".to_owned());
    assert_eq!(action(folder.path(), "check.sh", &[]), sound);
    let both = [("CODES_PATHS", "spec spec/http_response_codes.md"), ("CODES_DIALECT", "github")];
    assert_eq!(action(folder.path(), "check.sh", &both), sound);
    assert_eq!(action(folder.path(), "check.sh", &[("CODES_PATHS", " ")]), sound);
    write(&folder, SEED, &seed().replace("| 404", "| 4O4"));
    let (status, stdout) = action(folder.path(), "check.sh", &[]);
    assert_eq!(status, Some(1));
    assert!(stdout.starts_with("::error file=spec/http_response_codes.md,line=14,"), "{stdout}");
    write(&folder, "empty/none.md", "# None\n");
    assert_eq!(action(folder.path(), "check.sh", &[("CODES_PATHS", "empty\nspec\n")]).0, Some(1));
    assert_eq!(action(folder.path(), "check.sh", &[("CODES_PATHS", "none")]).0, Some(2));
    assert_eq!(action(folder.path(), "install.sh", &[]), (Some(0), "codes 0.1.0\n".to_owned()));
}

#[test]
fn the_action_compares_pages_with_the_base() {
    let folder = folder_with_seed();
    let git = "git init -q --bare base.git && git init -q -b main . && git add spec && \
               git -c user.name=x -c user.email=x@y.z commit -qm x && git remote add origin base.git && \
               git push -q origin main";
    let (status, _, stderr) = bash(folder.path(), git, &[]);
    assert_eq!(status, Some(0), "{stderr}");
    write(&folder, SEED, &seed().replace("| 404", "| 410"));

    let pages = ("CODES_PAGES", SEED);
    let (status, stdout) = action(folder.path(), "diff.sh", &[pages, ("CODES_BASE", "main")]);
    assert_eq!(status, Some(1));
    assert!(
        stdout.starts_with("::error file=spec/http_response_codes.md,line=14,title=breaking change::"),
        "{stdout}"
    );
    let tell = [pages, ("CODES_BASE", "main"), ("CODES_BREAKING", "tell")];
    assert_eq!(action(folder.path(), "diff.sh", &tell).0, Some(0));
    let lines = [("CODES_PAGES", "spec/http_response_codes.md\nnone.md\n"), ("CODES_BASE", "main")];
    assert_eq!(action(folder.path(), "diff.sh", &lines).0, Some(2));
    write(&folder, "new.md", &seed());
    let new = [("CODES_PAGES", "new.md"), ("CODES_BASE", "main")];
    let (status, stdout) = action(folder.path(), "diff.sh", &new);
    assert!(status == Some(0) && stdout.contains("::the page is new since FETCH_HEAD\n"), "{stdout}");
    fs::remove_file(folder.path().join(SEED)).expect("a file");
    let (status, stdout) = action(folder.path(), "diff.sh", &new);
    let renamed = format!("::the page was {SEED} at FETCH_HEAD; ");
    assert!(status == Some(0) && stdout.contains(&renamed), "{stdout}");
    let none = [("CODES_PAGES", "none.md"), ("CODES_BASE", "main"), ("CODES_BREAKING", "tell")];
    assert_eq!(action(folder.path(), "diff.sh", &none).0, Some(2));
}

#[test]
fn the_action_and_the_hook_name_existing_scripts_and_inputs() {
    let read = |name: &str| fs::read_to_string(repository().join(name)).expect("a file");
    let action = read("action.yml");
    for script in ["install.sh", "check.sh", "diff.sh"] {
        assert!(action.contains(&format!("/scripts/action/{script}\"")), "{script}");
        let text = read(&format!("scripts/action/{script}"));
        for variable in text.match_indices("CODES_").map(|(at, _)| &text[at..]) {
            let name =
                variable.split(|c: char| !c.is_ascii_uppercase() && c != '_').next().unwrap_or_default();
            assert!(action.contains(&format!("{name}: ${{{{ ")), "{name}");
        }
    }
    let page = read("docs/ci.md");
    let hook = read(".pre-commit-hooks.yaml");
    assert!(hook.contains("- id: codes-check\n") && page.contains("- id: codes-check\n"));
    assert!(hook.contains("  entry: codes check\n") && hook.contains("  language: system\n"));
}
