#!/usr/bin/env bash
# Makes the Quark's own repository: SuperCollider installs a Quark from a repository whose root is the Quark.
# Where the folder is that repository already, a version is added to it; push it with its tags.
# Usage: packaging/quark.sh FOLDER
from=$PWD
. "$(dirname "$0")/common.sh"
need git git
[ $# = 1 ] || fail "name the folder of the Quark's repository"
# As whoever calls it means it: common.sh has gone to the root of the project.
into=$(cd "$from" && mkdir -p "$1" && cd "$1" && pwd)
# What is in it gives way to the Quark: in any other folder it is somebody's work.
[ -z "$(find "$into" -mindepth 1 -maxdepth 1 ! -name .git)" ] || { [ -e "$into/.git" ] && [ -e "$into/RVae.quark" ]; } \
  || fail "$into is neither empty nor the Quark's repository: what is in it would be removed"
[ -d "$into/.git" ] || git init -q -b main "$into"
! git -C "$into" rev-parse -q --verify "refs/tags/$version" >/dev/null || fail "$into has version $version already"
find "$into" -mindepth 1 -maxdepth 1 ! -name .git -exec rm -rf {} +
cp -r clients/supercollider/RVae/. "$into/"
cp clients/supercollider/README.md "$into/README.md"
cp "$license" "$into/LICENSE"
sed -i "s/version: \"[^\"]*\"/version: \"$version\"/" "$into/RVae.quark"
settle "$into"
git -C "$into" add -A
# One commit gives one Quark to the byte, on any machine and at any time.
GIT_AUTHOR_DATE="@$SOURCE_DATE_EPOCH +0000" GIT_COMMITTER_DATE="@$SOURCE_DATE_EPOCH +0000" \
  git -C "$into" -c user.name="RVae.Daemon" -c user.email=rvae@localhost.invalid commit -q --allow-empty -m "RVae $version"
git -C "$into" tag "$version"
echo "$into: version $version"
