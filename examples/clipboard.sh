#!/bin/sh
# A password straight onto the clipboard: it is neither shown nor in the shell's history.
#   PASSMINT_API_KEY=pm_... ./clipboard.sh [URL]
# The key comes to curl from its standard input, since other users can see arguments.
set -eu
url=${1:-http://127.0.0.1:8787}
case $(uname) in Darwin) copy=pbcopy ;; *) copy='xclip -selection clipboard' ;; esac
password=$(
  printf 'header = "X-API-Key: %s"\n' "$PASSMINT_API_KEY" |
    curl -sS --fail --config - "$url/v1/generate/password?length=16" | jq -r .password
)
: "${password:?none came}"
printf %s "$password" | $copy
