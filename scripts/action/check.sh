#!/usr/bin/env bash
# Checks the documents and calls at CODES_PATHS, for the renderer CODES_DIALECT if it is set.
set -euo pipefail

# The value may have several lines. `read` fails at the end of the input, which is not an error here.
read -r -d '' -a paths <<<"${CODES_PATHS:-.}" || true
[ "${#paths[@]}" -gt 0 ] || paths=(.)
codes check --format github ${CODES_DIALECT:+--dialect "$CODES_DIALECT"} -- "${paths[@]}"
