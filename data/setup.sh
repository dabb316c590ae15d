#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Installs what is missing to build Plenary: sh data/setup.sh [build] [test] [ci] [valgrind]
#
# Quick, silent and without network when all is there. On other systems than Debian it names what to
# install (data/packages).
set -eu
list=$(dirname "$0")/packages
uses=${*:-build}

# have NEED: whether it is here
have () {
  case $1 in
    /*) [ -e "$1" ] ;;
    *.pc) pkg-config --exists "${1%.pc}" 2>/dev/null ;;
    *.py) /usr/bin/python3 -c "import ${1%.py}" 2>/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

missing='' debian_names='' fedora_names='' arch_names='' homebrew_names=''
while read -r use need debian fedora arch homebrew; do
  case " $uses " in *" $use "*) ;; *) continue ;; esac
  have "$need" && continue
  missing="$missing ${need%.pc}"
  debian_names="$debian_names $debian"
  fedora_names="$fedora_names $fedora"
  arch_names="$arch_names $arch"
  homebrew_names="$homebrew_names ${homebrew#-}"
done <"$list"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  cat >&2 <<END
setup: missing:$missing
setup: this is not Debian; install them yourself, then start again (untried):
  Fedora    dnf install$fedora_names
  Arch      pacman -S --needed$arch_names
  Homebrew  brew install$homebrew_names
END
  exit 1
fi

if [ "$(id -u)" = 0 ]; then
  as_root=''
elif command -v sudo >/dev/null; then
  as_root=sudo
else
  echo "setup: missing:$missing" >&2
  echo "setup: as root, run: apt-get install --no-install-recommends$debian_names" >&2
  exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt () {
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o Dpkg::Use-Pty=0 \
    -o DPkg::Lock::Timeout=120 "$@" </dev/null >>"$log" 2>&1
}
echo "setup: apt-get installs$debian_names"
# Fresh lists of packages only when these are not known, or what is known has gone from the mirror.
# shellcheck disable=SC2086
if ! { apt -s install $debian_names && apt --no-install-recommends install $debian_names; } \
  && ! { apt update && apt --no-install-recommends install $debian_names; }; then
  cat "$log" >&2
  echo "setup: apt-get could not install$debian_names" >&2
  exit 1
fi
