#!/usr/bin/env bash
# Reports what changed on the pages CODES_PAGES since the branch CODES_BASE. It fails if a change breaks API users, unless
# CODES_BREAKING is `tell`, and always if a page cannot be read. A new page does not break anything.
set -euo pipefail

# The value may have several lines. `read` fails at the end of the input, which is not an error here.
read -r -d '' -a pages <<<"$CODES_PAGES" || true
git fetch --quiet --depth=1 origin "$CODES_BASE"
worst=0
for page in "${pages[@]}"; do
    status=0
    codes diff --format github --against FETCH_HEAD -- "$page" || status=$?
    if [ "$status" -eq 1 ] && [ "${CODES_BREAKING:-fail}" = tell ]; then
        status=0
    fi
    [ "$status" -le "$worst" ] || worst=$status
done
exit "$worst"
