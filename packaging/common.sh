# What every packaging script needs: sourced, never run. The version stands in Directory.Build.props and nowhere else.
set -euo pipefail
# A folder is meant from where the caller stands; the scripts that this one calls get it whole.
[[ ${PACKAGING_ARTIFACTS:-/} = /* ]] || PACKAGING_ARTIFACTS=$PWD/$PACKAGING_ARTIFACTS
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C.UTF-8 TZ=UTC
version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
license=$([ -e LICENSE ] && echo LICENSE || echo packaging/debian/copyright)
artifacts=${PACKAGING_ARTIFACTS:-$root/artifacts}
# All files get the time of the last commit, so that the same commit gives the same packages to the byte.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y Directory.Build.props)}

fail() { echo "$(basename "$0"): $*" >&2; exit 1; }
need() { command -v "$1" >/dev/null || fail "it needs $1: apt install $2"; }

# publish PROJECT RID FOLDER: one of the two programs for one system, into a folder.
publish() {
  rm -rf "$3"
  dotnet publish "src/$1" -c Release -r "$2" --self-contained -v quiet -p:RunAnalyzers=false -p:DebugType=none -o "$3" \
    || fail "publishing src/$1 for $2 failed"
  find "$3" -name '*.dbg' -delete -o -name '*.pdb' -delete -o -name '*.xml' -delete -o -name '*.staticwebassets.*' -delete
}

# Gives every file of a folder the same time, and rights that do not depend on who builds.
settle() {
  find "$1" -type d -exec chmod 755 {} +
  find "$1" -type f ! -perm -u+x -exec chmod 644 {} +
  find "$1" -type f -perm -u+x -exec chmod 755 {} +
  find "$1" -type f -name '*.so' -exec chmod 644 {} + # a library is loaded, never started
  find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

# tarball FOLDER FILE: the folder's own name is the archive's first.
tarball() {
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$(dirname "$1")" -cf - "$(basename "$1")" \
    | gzip -9n > "$2"
}

# zipfile FOLDER FILE: what is in the folder, without its name, where the third argument is 'bare'.
zipfile() {
  need zip zip
  local in=$1 what=.
  [ "${3:-}" = bare ] || { in=$(dirname "$1"); what=$(basename "$1"); }
  rm -f "$2"
  (cd "$in" && find "$what" -type f | sort | zip -q -X -9 "$2" -@)
}
