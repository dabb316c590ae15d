#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Shows Plenary: installs what is missing, builds, makes the example programme, prints its day, writes its calendar.
set -eu
unset PLENARY_FILE
cd "$(dirname "$0")/.."

# quietly COMMAND…: what it says is only of interest when it fails
quietly () {
  said=$("$@" 2>&1) || {
    printf '%s\n' "$said" >&2
    exit 1
  }
}

# plenary ARGUMENT…: as one would type it
plenary () {
  printf '\n$ plenary %s\n' "$*"
  ../src/plenary "$@"
}

sh data/setup.sh build
echo "building Plenary in $PWD/build"
[ -f build/build.ninja ] || quietly meson setup build
quietly meson compile -C build plenary

rm -rf build/demo
mkdir build/demo
cd build/demo
plenary init --example
plenary show
plenary export ics -o forum.ics
printf '\nThe calendar file is %s\n' "$PWD/forum.ics"
echo "Go on in $PWD, with $(dirname "$PWD")/src/plenary help"
