#!/usr/bin/env bash
# Tells what changed on the pages CODES_PAGES since the branch CODES_BASE. Changes that break users of the API fail,
# unless CODES_BREAKING is `tell`; that a page cannot be read always does. A page that is new breaks nothing.
set -euo pipefail

# Of several lines too; the end of the text is no mistake.
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
