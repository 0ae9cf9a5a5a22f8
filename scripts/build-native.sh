#!/bin/sh
# Builds the native helpers of src/native into dist/native, each only when its source is newer; all of them, or those
# that are named: build-native.sh [reeve-hook] [reeve-shim] [reeve-init] [reeve-launch] [reeve-os] [node-pty]
# OUT=FOLDER builds to another place, TARGET=aarch64 (or x86_64) for another processor with Debian's cross compilers.
# musl makes the smallest and quickest static programs; plain cc is the developer's fallback.
set -eu
cd "$(dirname "$0")/.."
out=${OUT:-dist/native}
mkdir -p "$out"

hardening='-Os -std=c17 -Wall -Wextra -Werror -fstack-protector-strong -D_FORTIFY_SOURCE=2'
target=${TARGET:-$(uname -m)}
cc=cc cxx=c++
if [ "$target" != "$(uname -m)" ]; then cc=$target-linux-gnu-gcc cxx=$target-linux-gnu-g++; fi
if [ "$cc" = cc ] && command -v musl-gcc >/dev/null 2>&1; then
  static_cc='musl-gcc -static'
elif [ -f "/usr/lib/$target-linux-musl/libc.a" ] && command -v musl-gcc >/dev/null 2>&1; then
  # What musl-gcc does, for the other processor.
  sed "s/$(uname -m)/$target/g" "/usr/lib/$(uname -m)-linux-musl/musl-gcc.specs" >"$out/musl.specs"
  static_cc="$cc -specs $out/musl.specs -static"
else
  static_cc="$cc -static"
fi

# Put in place by a rename: an old one may be running, and two builds may run at once.
program() {
  if [ "$out/$1" -nt "src/native/$1.c" ] && [ "$out/$1" -nt src/native/service-log.h ]; then return; fi
  $static_cc $hardening -s -o "$out/$1.$$" "src/native/$1.c"
  mv "$out/$1.$$" "$out/$1"
}

# Those of the Node that runs us: a machine may have none of its own.
headers=$(dirname "$(readlink -f node_modules/.bin/node)")/../include/node

addon() {
  if [ "$out/$1.node" -nt "src/native/$1.c" ]; then return; fi
  $cc $hardening -fPIC -shared -s -I"$headers" -o "$out/$1.node.$$" "src/native/$1.c"
  mv "$out/$1.node.$$" "$out/$1.node"
}

# The native half of the npm package, which brings no build for Linux. Only terminals of exec need it: without a C++
# compiler everything else works, and a terminal is refused with these words.
pty() {
  source=node_modules/node-pty/src/unix/pty.cc
  if [ "$out/node-pty.node" -nt "$source" ]; then return; fi
  if ! command -v "$cxx" >/dev/null 2>&1; then
    echo 'reeve: exec has no terminals: a C++ compiler is missing: apt-get install g++' >&2
    return
  fi
  $cxx -Os -std=c++17 -fPIC -shared -s -DNAPI_CPP_EXCEPTIONS -I"$headers" -Inode_modules/node-addon-api \
    -o "$out/node-pty.node.$$" "$source" -lutil
  mv "$out/node-pty.node.$$" "$out/node-pty.node"
}

if [ $# -eq 0 ]; then set -- reeve-hook reeve-shim reeve-init reeve-launch reeve-os node-pty; fi
for part in "$@"; do
  case $part in
    reeve-hook | reeve-shim | reeve-init | reeve-launch) program "$part" ;;
    reeve-os) addon "$part" ;;
    node-pty) pty ;;
    *) echo "cannot build $part: there is no such helper" >&2; exit 2 ;;
  esac
done
