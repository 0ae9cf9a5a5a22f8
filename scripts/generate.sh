#!/bin/sh
# Writes the protobuf code from proto/ into src/edge/wire/generated, or into the folder given. Never edit what it writes.
set -eu
cd "$(dirname "$0")/.."
PATH=$PWD/node_modules/.bin:$PATH
out=${1:-src/edge/wire/generated}
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# Numbers instead of Long objects (every 64-bit number is below 2^53), and only what is used of the generator.
pbjs -t static-module -w esm --dts --force-number --null-semantics --no-verify --no-convert --no-delimited --no-typeurl \
  -p proto -o "$work/protocol.js" $(find proto -name '*.proto' | LC_ALL=C sort)

# The comments stay in the types. Each file gets short names for the two packages.
mkdir -p "$out"
header='// Generated from proto/ by scripts/generate.sh. Never edited.'
{
  echo "$header"
  esbuild --charset=utf8 "$work/protocol.js"
  echo 'export const agentV1 = reeve.agent.v1, controllerV1 = reeve.controller.v1;'
} >"$out/protocol.js"
{
  echo "$header"
  cat "$work/protocol.d.ts"
  echo 'export import agentV1 = reeve.agent.v1;'
  echo 'export import controllerV1 = reeve.controller.v1;'
} >"$out/protocol.d.ts"
