#!/usr/bin/env bash
# Writes what each program is made of (CycloneDX, JSON) into artifacts/.
# Usage: packaging/sbom.sh
. "$(dirname "$0")/common.sh"
mkdir -p "$artifacts"
dotnet tool restore >/dev/null || fail "the tools of .config/dotnet-tools.json could not be restored"
for program in Daemon:rvae Torch:rvae-training; do
  dotnet CycloneDX "src/${program%:*}/RVae.${program%:*}.csproj" --recursive --exclude-dev --disable-package-restore --output-format Json \
    --set-name "${program#*:}" --set-version "$version" --output "$artifacts" --filename "${program#*:}-$version.cdx.json" >/dev/null \
    || fail "the bill of materials of ${program#*:} could not be written"
done
