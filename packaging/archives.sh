#!/usr/bin/env bash
# Builds an archive of the player, and one of rvae-training, for each system into artifacts/, from Linux.
# Usage: packaging/archives.sh [linux-x64] [linux-arm64] [win-x64] [osx-arm64] [--player]
. "$(dirname "$0")/common.sh"
programs="Daemon Torch" systems=()
for word in "$@"; do
  case $word in
    --player) programs=Daemon ;;
    linux-x64 | linux-arm64 | win-x64 | osx-arm64) systems+=("$word") ;;
    *) fail "there is no system $word: linux-x64, linux-arm64, win-x64 or osx-arm64" ;;
  esac
done
[ ${#systems[@]} -gt 0 ] || systems=(linux-x64 linux-arm64 win-x64 osx-arm64)

# pack SYSTEM PROJECT NAME
pack() {
  local folder=$artifacts/build/$1/$3-$version
  publish "$2" "$1" "$folder"
  cp "$license" "$folder/LICENSE.txt"
  [ "$2" != Daemon ] || cp -r clients "$folder/clients"
  find "$folder" -name node_modules -prune -exec rm -rf {} +
  sed "s/@VERSION@/$version/" "packaging/README.$1.txt" > "$folder/README.txt" 2>/dev/null || sed "s/@VERSION@/$version/" packaging/README.linux.txt > "$folder/README.txt"
  settle "$folder"
  case $1 in
    win-*) zipfile "$folder" "$artifacts/$3-$version-$1.zip" ;;
    *) tarball "$folder" "$artifacts/$3-$version-$1.tar.gz" ;;
  esac
  echo "$3-$version-$1: $(du -k -s --apparent-size "$folder" | cut -f1) KB unpacked"
}

mkdir -p "$artifacts"
for system in "${systems[@]}"; do
  for project in $programs; do
    if [ "$project" = Torch ]; then
      # There is no libtorch for ARM Linux: there, kernel and instant maps are what is learned.
      [ "$system" = linux-arm64 ] || pack "$system" Torch rvae-training
    else
      pack "$system" Daemon rvae
    fi
  done
done
