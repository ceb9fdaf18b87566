#!/usr/bin/env bash
# Checks the documents and calls at CODES_PATHS, for the renderer CODES_DIALECT if there is one.
set -euo pipefail

read -r -a paths <<<"${CODES_PATHS:-.}"
codes check --format github ${CODES_DIALECT:+--dialect "$CODES_DIALECT"} -- "${paths[@]}"
