#!/usr/bin/env python3
"""Checks the document of OpenAPI that the example for axum serves, and the page that shows it.

    python3 scripts/openapi.py [SCREENSHOT.png]

The document is validated by openapi-spec-validator, and the answers of the server by its schemas with jsonschema, both
from PyPI; so is a document with bodies of each shape, by its own examples. The page is opened in headless Chromium, must
show the codes, and is kept as SCREENSHOT.png where that is given. Exit status 0: all of it is as it must be. A tool that
is not there is an error.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
PORT = "39017"
BASE = f"http://127.0.0.1:{PORT}"
REQUIREMENTS = ["openapi-spec-validator==0.7.2", "jsonschema==4.25.1"]
TARGET = ROOT / "examples" / "target"
# What the page must show: the codes, what the document says of them, and the header of one.
SHOWN = ["/entries/{id}", "Not found: Entry not found.", "TooManyRequests", "Retry-After"]

# Reads the document and answers from standard input; says nothing where all is well.
VALIDATE = """
import json, sys
import jsonschema, openapi_spec_validator
document, other, answers = json.load(sys.stdin)
for each in (document, other):
    openapi_spec_validator.validate(each)
for path in other["paths"].values():
    for response in path["get"]["responses"].values():
        for media_type in response.get("content", {}).values():
            for example in media_type.get("examples", {}).values():
                jsonschema.validate(example["value"], media_type["schema"])
responses = document["paths"]["/entries/{id}"]["get"]["responses"]
for status, media_type, body in answers:
    schema = responses[status]["content"][media_type]["schema"]
    schema = {**schema, "components": document["components"]}
    jsonschema.validate(json.loads(body), schema)
"""


def ask(path):
    """Status, media type and body of what the server answers."""
    try:
        with urllib.request.urlopen(BASE + path, timeout=10) as response:
            return str(response.status), response.headers["content-type"], response.read().decode()
    except urllib.error.HTTPError as error:
        return str(error.code), error.headers["content-type"], error.read().decode()


def wait():
    """Waits until the server answers."""
    for _ in range(100):
        try:
            return ask("/openapi.json")
        except urllib.error.URLError:
            time.sleep(0.1)
    sys.exit("the example does not answer")


def cargo(*command):
    """Runs cargo in the workspace of the examples."""
    manifest = ["--quiet", "--locked", "--manifest-path", ROOT / "examples/Cargo.toml", "--target-dir", TARGET]
    return subprocess.run(["cargo", command[0], *manifest, *command[1:]], check=True, stdout=subprocess.PIPE).stdout


def of_each_shape():
    """A document with bodies of each shape, and with several codes a status."""
    return json.loads(cargo("run", "--package", "wire", "--example", "openapi"))


def python_of(folder):
    """A Python that has the validators."""
    python = os.path.join(folder, "python", "bin", "python")
    subprocess.run([sys.executable, "-m", "venv", os.path.join(folder, "python")], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", *REQUIREMENTS], check=True)
    return python


def chromium(folder, *arguments):
    """Runs Chromium without a window, a profile and anything that it does by itself."""
    browser = shutil.which("chromium") or sys.exit("there is no chromium")
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--disable-quic", "--hide-scrollbars"]
    command = [browser, *quiet, f"--user-data-dir={folder}", "--virtual-time-budget=20000", *arguments, BASE + "/docs/"]
    return subprocess.run(command, check=True, timeout=120, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


def main():
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    cargo("build", "--package", "example-axum")
    with tempfile.TemporaryDirectory() as folder:
        python = python_of(folder)
        environment = {**os.environ, "PORT": PORT}
        server = subprocess.Popen([TARGET / "debug" / "example-axum"], env=environment, stderr=subprocess.DEVNULL)
        try:
            _, _, document = wait()
            if server.poll() is not None:
                sys.exit("something else answers in place of the example")
            answers = [ask(f"/entries/{entry}") for entry in (1, 0, 77, 13)]
            given = json.dumps([json.loads(document), of_each_shape(), answers])
            subprocess.run([python, "-c", VALIDATE], input=given, text=True, check=True)
            page = chromium(os.path.join(folder, "profile"), "--dump-dom")
            missing = [text for text in SHOWN if text not in page]
            if missing:
                sys.exit(f"the page does not show {missing}")
            if len(sys.argv) == 2:
                picture = os.path.abspath(sys.argv[1])
                chromium(os.path.join(folder, "profile"), f"--screenshot={picture}", "--window-size=1200,2600")
        finally:
            server.kill()
            server.wait()
    print(f"the documents are valid, {len(answers)} answers are as they say, and the page shows the codes")


if __name__ == "__main__":
    main()
