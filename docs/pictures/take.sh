#!/usr/bin/env bash
# Takes the pictures of the Pd patches and of the Quark's window anew, on a screen of their own. Needs, of Debian:
# xvfb, xdotool, imagemagick, puredata and supercollider; and the daemon, built. The pictures of Max and of the page
# are made by tests.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
clients=$(cd "$here/../../clients" && pwd)
export HOME; HOME=$(mktemp -d)
running=()
trap 'kill "${running[@]}" 2>/dev/null; wait; rm -rf "$HOME"' EXIT
start() { "$@" >"$HOME/log" 2>&1 & running+=($!); }

export DISPLAY=:77
start Xvfb "$DISPLAY" -screen 0 1600x1000x24
start dotnet "$here/../../src/Daemon/bin/Release/net10.0/rvae.dll" serve --data "$HOME/data"
sleep 8

window() { xdotool search --onlyvisible --name "$1" | tail -1; }

# take NAME TITLE [X Y]: a picture of a window; before that a click at a place in it, and time to draw.
take() {
  if [ $# -gt 2 ]; then
    xdotool mousemove --window "$(window "$2")" "$3" "$4" click 1
    sleep 15
  fi
  import -window "$(window "$2")" -strip "$here/$1.png"
}

patch() { # patch FILE NAME [X Y]
  start pd -noaudio -path "$clients/puredata" -open "$clients/puredata/$1.pd"
  sleep 10
  take "$2" "^$1.pd" "${@:3}"
  kill "${running[-1]}"
}

patch rvae-demo puredata-demo 455 93 # draws the map
patch rvae-help puredata-help
for name in rvae rvae-pad rvae-map rvae-kit; do
  patch "$name" "puredata-${name/#rvae-/}"
done

cat >"$HOME/window.scd" <<'WINDOW'
{
	~rvae = RVae.connect;
	3.wait;
	~rvae.latent(0.9, -0.6);
	~rvae.swing(0.2);
	~rvae.muteOf(\clap, 1);
	~rvae.gui;
}.fork(AppClock);
WINDOW
printf 'includePaths:\n    - %s\n' "$clients/supercollider/RVae" >"$HOME/language.yaml"
start env QTWEBENGINE_DISABLE_SANDBOX=1 sclang -l "$HOME/language.yaml" "$HOME/window.scd"
sleep 25
take supercollider '^RVae$'
kill "${running[-1]}"

# The page in a browser takes its own: RVAE_WRITE_PICTURES=1, and the class PagePictures of tests/Peers.Tests.
