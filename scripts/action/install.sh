#!/usr/bin/env bash
# Installs the command `codes`, in the version CODES_VERSION or the newest, unless it is already installed.
set -euo pipefail

if command -v codes >/dev/null; then
    codes --version
    exit
fi
cargo install codes-cli --locked ${CODES_VERSION:+--version "$CODES_VERSION"}
