#!/usr/bin/env python3
"""Checks the OpenAPI document of the axum example, and the page that shows it.

    python3 scripts/openapi.py [SCREENSHOT.png]

The script validates the document with openapi-spec-validator, and the responses of the server against its schemas with jsonschema,
both from PyPI. It also validates a document with bodies of each shape against its own examples. It opens the page in headless
Chromium, checks that it shows the codes, and saves it as SCREENSHOT.png if that is given. The exit status is 0 if all checks pass. A
missing tool is an error.
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
# The page must show the codes, their descriptions, and a header.
SHOWN = ["/entries/{id}", "Not found: There is no entry {id}.", "TooManyRequests", "Retry-After"]

# Reads the document and responses from standard input, and prints nothing if they are valid.
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
    """Returns status, media type and body of a response."""
    try:
        with urllib.request.urlopen(BASE + path, timeout=10) as response:
            return str(response.status), response.headers["content-type"], response.read().decode()
    except urllib.error.HTTPError as error:
        return str(error.code), error.headers["content-type"], error.read().decode()


def wait():
    """Waits until the server responds."""
    for _ in range(100):
        try:
            return ask("/openapi.json")
        except urllib.error.URLError:
            time.sleep(0.1)
    sys.exit("the example does not respond")


def cargo(*command):
    """Runs cargo in the workspace of the examples."""
    manifest = ["--quiet", "--locked", "--manifest-path", ROOT / "examples/Cargo.toml", "--target-dir", TARGET]
    return subprocess.run(["cargo", command[0], *manifest, *command[1:]], check=True, stdout=subprocess.PIPE).stdout


def of_each_shape():
    """Returns a document with bodies of each shape, and with statuses that have several codes."""
    return json.loads(cargo("run", "--package", "wire", "--example", "openapi"))


def python_of(folder):
    """Returns a Python with the validators."""
    python = os.path.join(folder, "python", "bin", "python")
    subprocess.run([sys.executable, "-m", "venv", os.path.join(folder, "python")], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", *REQUIREMENTS], check=True)
    return python


def chromium(folder, *arguments):
    """Runs headless Chromium without a profile and without background activity."""
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
                sys.exit("another server uses the port of the example")
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
    print(f"the documents and {len(answers)} responses are valid, and the page shows the codes")


if __name__ == "__main__":
    main()
