#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Installs what is missing, builds, and runs all tests: sh tests/run.sh [OPTION…]
#
#   --quick     the ordinary build only: without sanitizers, without Clang
#   --long      then 500 kills, and 20 times as many random programmes and sequences of verbs
#   --valgrind  the transcripts once more under valgrind (slow)
#   --fuzz=N    then fuzzes the readers for N minutes, with Clang
#   --clients   then calendars in real calendar programs, when ../shared/tools/calendar-clients is set up
#   --bench     then measures speed and memory
#
# What failed is named once more at the end; the last line counts: N passed, N failed, N skipped.
set -eu
cd "$(dirname "$0")/.."

quick='' long='' valgrind='' clients='' bench='' fuzz=''
for word; do
  case $word in
    --quick) quick=yes ;;
    --long) long=yes ;;
    --valgrind) valgrind=valgrind ;;
    --clients) clients=yes ;;
    --bench) bench=yes ;;
    --fuzz=*[!0-9]* | --fuzz=) echo "run.sh: '$word': write minutes, --fuzz=20" >&2 && exit 2 ;;
    --fuzz=*) fuzz=${word#*=} ;;
    *)
      sed -n '/^# Installs/,/^set/s/^# \{0,1\}//p' "$0" >&2
      exit 2
      ;;
  esac
done

passed=0 failed=0 skipped=0
add () {
  passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

# name WORD…: what failed, for the end: a long output is often kept only in part
names=$(mktemp)
trap 'rm -f "$names"' EXIT
name () {
  printf '%s\n' "$*" >>"$names"
}

# build FOLDER [OPTION…]: warnings are errors; a build counts as a test that passes or fails
build () {
  folder=$1
  shift
  printf '\n== %s: build %s\n' "$folder" "$*"
  if { [ -f "$folder/build.ninja" ] || meson setup "$folder" -Dwerror=true "$@"; } \
    && meson compile -C "$folder"; then
    add 1 0 0
  else
    add 0 1 0
    name "build $folder"
    return 1
  fi
}

# run FOLDER LOG [OPTION…]: its tests; their points are counted
run () {
  folder=$1 log=$1/meson-logs/$2.json
  shift 2
  printf '\n== %s: test %s\n' "$folder" "$*"
  rm -f "$log"
  code=0
  meson test -C "$folder" --no-rebuild --print-errorlogs "$@" || code=$?
  counted=$(python3 tests/count.py "$log" 2>>"$names") || counted='0 1 0'
  # shellcheck disable=SC2086
  add $counted
  # Failed, though no test did?
  case $code,$counted in
    0,*) ;;
    *' 0 '*) add 0 1 0 && name "meson test -C $folder: exit status $code" ;;
  esac
}

sh data/setup.sh build || {
  echo '0 passed, 1 failed, 0 skipped'
  exit 1
}
sh data/setup.sh test ${valgrind:+valgrind} || echo 'going on without; what needs it is skipped or fails'

# A report of a sanitizer ends the program, leaks at its end included. Not with strict_string_checks: each look ahead
# into a long text then goes to its end, which makes minutes of the seconds that format/intake/html takes.
export ASAN_OPTIONS=detect_leaks=1:halt_on_error=1:exitcode=99
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1:exitcode=99
export LSAN_OPTIONS="suppressions=$PWD/tests/lsan.supp:print_suppressions=0"

if build build-test; then
  run build-test testlog
  [ -z "$long" ] || {
    run build-test testlog-long --setup long cli/kill
    for _ in 1 2 3 4 5 6 7 8 9 10; do
      run build-test testlog-long --setup long --test-args="--seed R02S$(od -An -N16 -tx4 /dev/urandom | tr -d " ")" \
        format/paper/day-page format/intake/html format/json/json format/json/json-read format/paper/print model/merge store/doctor/damage
    done
    run build-test testlog-long --setup long --test-args='-m slow' cli/around cli/history-random cli/history-reference
  }
  [ -z "$clients" ] || run build-test testlog-clients --setup clients format/calendar/clients
  [ -z "$valgrind" ] || run build-test testlog-valgrind --setup valgrind --suite transcript
fi
if [ -z "$quick" ]; then
  if build build-asan -Db_sanitize=address,undefined -Db_lundef=false; then
    run build-asan testlog --no-suite house
  fi
  if command -v clang >/dev/null; then
    export CC=clang
    build build-clang || :
  else
    printf '\n== no Clang here: no build with it\n'
    add 0 0 1
  fi
fi

# fuzz READER MINUTES: new inputs stay in the folder of the build; one that crashes is to be kept in tests/fuzz/corpus
fuzz () {
  printf '\n== fuzz %s for %s minutes\n' "$1" "$2"
  found=build-fuzz/found/$1
  mkdir -p "$found" "$found-crashes"
  seeds=
  [ ! -d "tests/data/$1" ] || seeds=tests/data/$1
  # shellcheck disable=SC2086
  if PLN_FUZZ=$1 nice build-fuzz/tests/fuzz/fuzz-readers -max_total_time=$(($2 * 60)) -max_len=16384 -timeout=60 \
    -rss_limit_mb=2048 -print_final_stats=1 -dict="tests/fuzz/$1.dict" \
    -artifact_prefix="$found-crashes/" "$found" "tests/fuzz/corpus/$1" $seeds 2>"$found.log"; then
    add 1 0 0
    tail -n 8 "$found.log"
  else
    add 0 1 0
    name "fuzz $1"
    tail -n 40 "$found.log"
  fi
}
if [ -n "$fuzz" ] && command -v clang >/dev/null; then
  export CC=clang
  if build build-fuzz -Db_sanitize=address,undefined -Db_lundef=false -Dc_args=-fsanitize=fuzzer-no-link; then
    for reader in ics schedule-xml json; do
      fuzz $reader $(((fuzz + 2) / 3))
    done
  fi
fi

if [ -n "$bench" ]; then
  printf '\n== bench\n'
  python3 tests/bench/bench.py --plenary build-test/src/plenary || { add 0 1 0 && name bench; }
  python3 tests/bench/bench-calendars.py --plenary build-test/src/plenary || { add 0 1 0 && name bench-calendars; }
fi

[ ! -s "$names" ] || { printf '\nFailed:\n' && cat "$names"; }
printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
