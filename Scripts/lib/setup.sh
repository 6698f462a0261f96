# Shared by the scripts: sets a fresh Debian or Ubuntu up to build Annals. Source it; it changes to the repository's root.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

libraries=(libbrotli-dev liblz4-dev libsqlite3-dev libxml2-dev zlib1g-dev pkg-config)
# The log on a cluster is built wherever its client library is there; Scripts/check and Scripts/test install it.
cluster_client=libnats-dev
tools_version=$(sed -n 's|^// swift-tools-version: *||p' Package.swift)

say() { printf '\n\033[1m== %s\033[0m\n' "$*" >&2; }
fail() { printf '\nerror: %s\n' "$*" >&2; exit 1; }

# Prints those of the packages that are not installed.
missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
  done
}

# Installs Debian packages, where any is missing.
need_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "note: no apt here; install these by hand if the build asks for them: $*" >&2
    return
  fi
  local missing=() as_root=()
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "these packages are missing and need root to install: ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 ||
    fail "apt-get could not install ${missing[*]}; see its messages above"
}

# Stops where Swift is missing or older than the manifest asks for.
need_swift() {
  command -v swift >/dev/null || fail "Swift $tools_version or newer is missing; see https://www.swift.org/install/linux/"
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  [ "$(printf '%s\n%s\n' "$tools_version" "$version" | sort -V | head -n 1)" = "$tools_version" ] ||
    fail "Swift $version is too old, $tools_version or newer is needed; see https://www.swift.org/install/linux/"
}

# Prints the flags of `swift build` and `swift test` that say what is built.
traits() {
  [ -z "$(missing_packages "$cluster_client")" ] && [ -e /usr/include/nats/nats.h ] && echo "--traits Server,JetStream"
}

# Installs Debian packages that can be done without; says so where they cannot be had.
want_packages() {
  (need_packages "$@") || echo "note: going on without $*" >&2
}

# Builds with the given flags of `swift build`, and says what a wait is to be expected.
build() {
  local quiet=() start=$SECONDS
  [ -t 2 ] || quiet=(--quiet)
  if [ -d .build/debug ]; then say "Building"; else
    say "Building for the first time: about five minutes on two cores, and a download of the dependencies"
  fi
  # shellcheck disable=SC2046 # flags are words
  swift build "${quiet[@]}" $(traits) "$@" >&2 || fail "the build failed; its messages are above"
  echo "built in $((SECONDS - start)) s" >&2
}

set_up() {
  need_packages "${libraries[@]}" "$@"
  need_swift
}
