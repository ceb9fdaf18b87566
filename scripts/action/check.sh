#!/usr/bin/env bash
# Checks the documents and calls at CODES_PATHS, for the renderer CODES_DIALECT if there is one.
set -euo pipefail

# Of several lines too; the end of the text is no mistake.
read -r -d '' -a paths <<<"${CODES_PATHS:-.}" || true
[ "${#paths[@]}" -gt 0 ] || paths=(.)
codes check --format github ${CODES_DIALECT:+--dialect "$CODES_DIALECT"} -- "${paths[@]}"
