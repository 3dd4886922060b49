#!/usr/bin/env bash
# Packs the clients as their users install them, into artifacts/: a Max package, a Deken package for Pd, the Quark as a
# repository of its own, and the files for TouchOSC and Open Stage Control.
# Usage: packaging/clients.sh
. "$(dirname "$0")/common.sh"
work=$artifacts/build/clients
rm -rf "$work"
mkdir -p "$work" "$artifacts"

# Max: a zip whose one folder is what goes into 'Packages' (documentation of Max, "Packages").
cp -r clients/maxmsp "$work/RVae"
sed -i "s/\"version\" : \"[^\"]*\"/\"version\" : \"$version\"/" "$work/RVae/package-info.json"
settle "$work/RVae"
zipfile "$work/RVae" "$artifacts/RVae-max-$version.zip"

# Deken: name[vVERSION](sources).dek is a zip of one folder of the library's name; without externals it has the
# architecture 'Sources'. Pd reads the version from that name, and a release keeps no brackets in the name of a file: so
# it lies in a zip of a plain name.
mkdir "$work/deken" "$work/puredata"
cp -r clients/puredata "$work/deken/rvae"
settle "$work/deken/rvae"
zipfile "$work/deken/rvae" "$work/puredata/rvae[v$version](Sources).dek"
(cd "$work/puredata" && sha256sum "rvae[v$version](Sources).dek" > "rvae[v$version](Sources).dek.sha256")
settle "$work/puredata"
zipfile "$work/puredata" "$artifacts/RVae-puredata-$version.zip" bare

packaging/quark.sh "$work/RVae-quark" >/dev/null
git -C "$work/RVae-quark" archive --format=tar --prefix=RVae/ "$version" | gzip -9n > "$artifacts/RVae-quark-$version.tar.gz"

mkdir "$work/surfaces"
cp clients/touchosc/rvae.tosc clients/open-stage-control/rvae.json "$work/surfaces/"
settle "$work/surfaces"
zipfile "$work/surfaces" "$artifacts/rvae-surfaces-$version.zip" bare
