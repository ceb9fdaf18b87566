#!/usr/bin/env bash
# Installs the command `codes`, in the version CODES_VERSION or the newest, unless it is there.
set -euo pipefail

if command -v codes >/dev/null; then
    codes --version
    exit
fi
cargo install codes-cli --locked ${CODES_VERSION:+--version "$CODES_VERSION"}
