#!/bin/sh
# Builds the native helpers of src/native into dist/native, each only when its source is newer.
# musl makes the smallest and quickest static programs; plain cc is the developer's fallback.
set -eu
cd "$(dirname "$0")/.."
out=dist/native
mkdir -p "$out"

hardening='-Os -std=c17 -Wall -Wextra -Werror -fstack-protector-strong -D_FORTIFY_SOURCE=2'
if command -v musl-gcc >/dev/null 2>&1; then static_cc='musl-gcc -static'; else static_cc='cc -static'; fi

# The program is put in place by a rename: an old one may be running.
program() {
  if [ "$out/$1" -nt "src/native/$1.c" ]; then return; fi
  $static_cc $hardening -s -o "$out/$1.new" "src/native/$1.c"
  mv "$out/$1.new" "$out/$1"
}

addon() {
  if [ "$out/$1.node" -nt "src/native/$1.c" ]; then return; fi
  headers=$(dirname "$(readlink -f node_modules/.bin/node)")/../include/node
  cc $hardening -fPIC -shared -I"$headers" -o "$out/$1.node.new" "src/native/$1.c"
  mv "$out/$1.node.new" "$out/$1.node"
}

program reeve-hook
program reeve-shim
addon reeve-os
