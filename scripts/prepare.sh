#!/bin/sh
# Brings a checkout to where its programs run: packages, native helpers, bundles. Quick when nothing has changed.
set -eu
cd "$(dirname "$0")/.."

missing() {
  echo "reeve: $1 is missing: install it with: $2" >&2
  exit 1
}
command -v npm >/dev/null 2>&1 || missing npm 'apt-get install npm'
command -v cc >/dev/null 2>&1 || missing 'a C compiler' 'apt-get install gcc libc6-dev'
command -v python3 >/dev/null 2>&1 || missing python3 'apt-get install python3'
python3 -m pip --version >/dev/null 2>&1 || missing pip 'apt-get install python3-pip'

# npm leaves a copy of the lock file behind: as old as the last complete install.
if ! [ node_modules/.package-lock.json -nt package-lock.json ]; then
  echo 'reeve: installing packages' >&2
  npm ci --ignore-scripts --no-fund --no-audit --loglevel=error >&2
fi
PATH=$PWD/node_modules/.bin:$PATH
sh scripts/build-native.sh
node scripts/build.ts
