#!/usr/bin/env bash
# Builds everything and runs every test. As root on Debian or Ubuntu it first installs the peers that the tests play
# with; otherwise it says which are missing, and the tests that need them are counted as skipped.
set -uo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

fail() { echo "test.sh: $*" >&2; exit 1; }
command -v dotnet >/dev/null || fail "the .NET 10 SDK is not here: install it, then run this again"

# Package and the command that shows it is there.
peers() {
  cat <<'PEERS'
puredata-core pd
supercollider-language sclang
supercollider-server scsynth
jackd2 jackd
liblo-tools oscsend
nodejs node
lua5.1 lua5.1
chromium chromium
systemd systemd-analyze
avahi-daemon avahi-daemon
avahi-utils avahi-browse
dbus dbus-daemon
iproute2 ip
prometheus promtool
ableton-link-utils LinkHut
nats-server nats-server
PEERS
}
python_modules() {
  cat <<'MODULES'
python3-liblo liblo
python3-mido mido
python3-rtmidi rtmidi
MODULES
}

# The library's package is called after its version: 6 on Debian 12 and Ubuntu, 7 on Debian 13.
rtmidi_library() {
  ls /usr/lib/*/librtmidi.so.[67] >/dev/null 2>&1 && return
  local known
  known=$(apt-cache search --names-only '^librtmidi[67]$' 2>/dev/null | awk 'NR == 1 { print $1 }')
  echo "${known:-librtmidi6}"
}

missing_packages() {
  rtmidi_library
  peers | while read -r package program; do
    command -v "$program" >/dev/null || echo "$package"
  done
  [ -d "/usr/lib/pd/extra/abl_link~" ] || echo pd-ableton-link
  [ -d /usr/lib/pd/extra/mrpeach ] || echo pd-mrpeach
  python_modules | while read -r package module; do
    /usr/bin/python3 -c "import $module" 2>/dev/null || echo "$package"
  done
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

install_peers() {
  local missing package
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq >/dev/null 2>&1
    missing=$(missing_packages)
    echo "test.sh: installing" $missing
    # If one package is unknown to the system, apt-get installs none of them: then each by itself.
    apt_install $missing || for package in $missing; do apt_install "$package"; done
    missing=$(missing_packages)
    [ -z "$missing" ] || echo "test.sh: apt-get could not install all of them"
  fi
  [ -z "$missing" ] || echo "test.sh: skipping the tests that need:" $missing
}

# Programs for Node: TensorFlow.js, which reads the models that we write for it, and clients of others. Their lock file says
# what they are to the byte; npm keeps a copy of it among them, so what was installed by an older one is found out.
install_node_modules() {
  local folder=tests/Peers.Tests/Node
  [ ! "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] || return 0
  if command -v npm >/dev/null && command -v node >/dev/null; then
    echo "test.sh: installing the modules of Node that the tests play with"
    npm ci --prefix "$folder" --ignore-scripts --omit=optional --no-audit --no-fund >/dev/null 2>&1 && return 0
    rm -rf "$folder/node_modules"
    echo "test.sh: npm could not install them"
  fi
  echo "test.sh: skipping the tests that need modules of Node (npm @tensorflow/tfjs, osc, oscquery)"
}

install_peers
install_node_modules

dotnet build RVae.Daemon.sln -c Release -v quiet || fail "the build failed"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test --solution RVae.Daemon.sln -c Release --no-build --max-parallel-test-modules 1 --no-progress --no-ansi \
  2>&1 | tee "$log"
status=${PIPESTATUS[0]}

figure() { awk -v key="$1:" '$1 == key { value = $2 } END { print value + 0 }' "$log"; }
passed=$(figure succeeded) failed=$(figure failed) skipped=$(figure skipped)
[ "$status" = 0 ] || [ "$failed" -gt 0 ] || failed=1
echo "$passed passed, $failed failed, $skipped skipped"
[ "$status" = 0 ]
