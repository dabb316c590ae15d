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

# contents FOLDER: all that is in it, so that a change is seen
contents () {
  (cd "$1" && find . && find . -type f -exec cksum {} +) | sort
}

sh data/setup.sh build
echo "building Plenary in $PWD/build"
[ -f build/build.ninja ] || quietly meson setup build
quietly meson compile -C build plenary

# What somebody has been at is left alone; an untouched folder is made anew.
n=1
demo=build/demo
while [ -e "$demo" ] && [ "$(contents "$demo")" != "$(cat "$demo.sums" 2>/dev/null)" ]; do
  n=$((n + 1))
  demo=build/demo-$n
done
rm -rf "$demo"
mkdir "$demo"
cd "$demo"
plenary init --example
plenary show
plenary export ics -o forum.ics
contents . >"$OLDPWD/$demo.sums"
printf '\nThe calendar file is %s\n' "$PWD/forum.ics"
echo "Go on in $PWD, with $(dirname "$PWD")/src/plenary help"
