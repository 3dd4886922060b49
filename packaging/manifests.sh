#!/usr/bin/env bash
# Fills in the manifests for winget and Homebrew with the checksums of the archives that are in artifacts/.
# Usage: packaging/manifests.sh
. "$(dirname "$0")/common.sh"
url=${PACKAGING_RELEASES:-https://github.com/OWNER/RVae.Daemon/releases/download}/v$version

sum() {
  [ -f "$artifacts/$1" ] || fail "$1 is not in $artifacts: packaging/archives.sh makes it"
  sha256sum "$artifacts/$1" | cut -d' ' -f1
}

fill() {
  sed "s|@VERSION@|$version|g; s|@URL@|$url|g; s|@PLAYER@|$(sum "rvae-$version-$3")|g; s|@TRAINING@|$(sum "rvae-training-$version-$3")|g" "$1" > "$2"
}

mkdir -p "$artifacts/winget" "$artifacts/homebrew"
for part in rvae.installer rvae.locale.en-US rvae; do
  fill "packaging/winget/$part.yaml.in" "$artifacts/winget/RVae.$part.yaml" win-x64.zip
done
for formula in rvae rvae-training; do
  fill "packaging/homebrew/$formula.rb.in" "$artifacts/homebrew/$formula.rb" osx-arm64.tar.gz
done
