#!/usr/bin/env bash
# Makes a release: every artifact into artifacts/, with checksums, bills of materials and the notes of this version.
# Usage: packaging/release.sh [--dry-run]     --dry-run says what it would do, checks what it needs, and builds nothing
. "$(dirname "$0")/common.sh"
case ${1:-} in
  '') dry= ;;
  --dry-run) dry=yes ;;
  *) fail "it takes --dry-run or nothing" ;;
esac

# What CHANGELOG.md says of this version, up to the next heading of a version.
notes() {
  awk -v head="## $version" 'index($0, head) == 1 { on = 1; next } /^## / { on = 0 } on' CHANGELOG.md
}

[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "Directory.Build.props has no version of three numbers, but '$version'"
[ -n "$(notes | tr -d '[:space:]')" ] || fail "CHANGELOG.md says nothing under '## $version'"
for tool in dotnet:dotnet-sdk-10.0 dpkg-deb:dpkg zip:zip git:git clang:clang sha256sum:coreutils; do
  if ! command -v "${tool%%:*}" >/dev/null; then
    [ "$dry" ] && echo "missing: ${tool%%:*} (apt install ${tool#*:})" || fail "it needs ${tool%%:*}: apt install ${tool#*:}"
  fi
done

steps=("deb.sh rvae rvae-training" "archives.sh linux-x64 linux-arm64 win-x64 osx-arm64" clients.sh manifests.sh sbom.sh)
for step in "${steps[@]}"; do
  echo "packaging/$step"
  # shellcheck disable=SC2086 # The step's arguments are words.
  [ "$dry" ] || "packaging/"$step
done

echo "artifacts/NOTES.md and artifacts/SHA256SUMS of version $version"
if [ "$dry" ]; then
  notes | sed -n 1,3p
  exit 0
fi

notes > "$artifacts/NOTES.md"
(cd "$artifacts" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\n' | sort | xargs -d '\n' sha256sum > SHA256SUMS)
echo "next: git tag v$version, then push it with what is in $artifacts"
