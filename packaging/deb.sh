#!/usr/bin/env bash
# Builds the Debian packages rvae and rvae-training for amd64 into artifacts/.
# Usage: packaging/deb.sh [rvae] [rvae-training]
. "$(dirname "$0")/common.sh"
need dpkg-deb dpkg
arch=amd64 rid=linux-x64
work=$artifacts/build/deb

# fields PACKAGE ROOT: DEBIAN/control with the installed size, and the checksums of every file.
finish() {
  local package=$1 top=$2
  mkdir -p "$top/DEBIAN"
  install -D -m 644 packaging/debian/copyright "$top/usr/share/doc/$package/copyright"
  printf '%s (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md of the project.\n\n -- RVae.Daemon contributors <rvae@localhost.invalid>  %s\n' \
    "$package" "$version" "$(date -R --date="@$SOURCE_DATE_EPOCH")" | gzip -9n > "$top/usr/share/doc/$package/changelog.gz"
  [ ! -e "packaging/debian/$package.lintian-overrides" ] \
    || install -D -m 644 "packaging/debian/$package.lintian-overrides" "$top/usr/share/lintian/overrides/$package"
  settle "$top"
  sed "s/@VERSION@/$version/; s/@ARCH@/$arch/; s/@SIZE@/$(du -k -s --apparent-size --exclude=DEBIAN "$top" | cut -f1)/" \
    "packaging/debian/$package.control" > "$top/DEBIAN/control"
  for script in preinst postinst prerm postrm conffiles; do
    [ ! -e "packaging/debian/$package.$script" ] || install -m "$([ $script = conffiles ] && echo 644 || echo 755)" \
      "packaging/debian/$package.$script" "$top/DEBIAN/$script"
  done
  (cd "$top" && find . -path ./DEBIAN -prune -o -type f -printf '%P\n' | sort | xargs -d '\n' md5sum) > "$top/DEBIAN/md5sums"
  settle "$top"
  dpkg-deb --root-owner-group -Zxz --build "$top" "$artifacts/${package}_${version}_${arch}.deb" >/dev/null
  echo "$artifacts/${package}_${version}_${arch}.deb: $(du -k -s --apparent-size --exclude=DEBIAN "$top" | cut -f1) KB installed"
}

player() {
  local top=$work/rvae folder
  rm -rf "$top"
  mkdir -p "$top/usr/lib" "$top/usr/bin" "$top/usr/share/rvae" "$top/etc/rvae"
  publish Daemon "$rid" "$top/usr/lib/rvae"
  mkdir -p "$artifacts/build/manual"
  "$top/usr/lib/rvae/rvae" manual "$artifacts/build/manual"
  ln -s ../lib/rvae/rvae "$top/usr/bin/rvae"
  for folder in corpus models profiles; do
    mv "$top/usr/lib/rvae/$folder" "$top/usr/share/rvae/"
    ln -s "../../share/rvae/$folder" "$top/usr/lib/rvae/$folder"
  done
  cp -r clients "$top/usr/share/rvae/clients"
  find "$top/usr/share/rvae/clients" -name node_modules -prune -exec rm -rf {} + -o -name '.git*' -exec rm -rf {} +
  mv "$top/usr/lib/rvae/appsettings.json" "$top/etc/rvae/rvae.json"
  install -D -m 644 /dev/stdin "$top/usr/lib/systemd/system/rvae-daemon.service" \
    < <(sed 's|/opt/rvae/rvae|/usr/bin/rvae|; s|^# Installed to.*|# docs/installing.md of the project says more.|' deploy/systemd/rvae-daemon.service)
  install -D -m 644 deploy/systemd/rvae.user.service "$top/usr/lib/systemd/user/rvae.service"
  install -D -m 644 -t "$top/usr/share/rvae/watching" deploy/grafana/rvae.json deploy/prometheus/prometheus.yml deploy/prometheus/rvae.rules.yml
  install -D -m 644 packaging/debian/sysusers.conf "$top/usr/lib/sysusers.d/rvae.conf"
  install -D -m 644 packaging/debian/tmpfiles.conf "$top/usr/lib/tmpfiles.d/rvae.conf"
  install -D -m 644 packaging/debian/limits.conf "$top/etc/security/limits.d/25-rvae.conf"
  for page in "$artifacts"/build/manual/man/*.1; do
    gzip -9nc "$page" | install -D -m 644 /dev/stdin "$top/usr/share/man/man1/$(basename "$page").gz"
  done
  install -D -m 644 "$artifacts/build/manual/completions/rvae.bash" "$top/usr/share/bash-completion/completions/rvae"
  install -D -m 644 "$artifacts/build/manual/completions/_rvae" "$top/usr/share/zsh/vendor-completions/_rvae"
  install -D -m 644 "$artifacts/build/manual/completions/rvae.fish" "$top/usr/share/fish/vendor_completions.d/rvae.fish"
  finish rvae "$top"
}

training() {
  local top=$work/rvae-training
  rm -rf "$top"
  mkdir -p "$top/usr/lib" "$top/usr/bin"
  publish Torch "$rid" "$top/usr/lib/rvae-training"
  ln -s ../lib/rvae-training/rvae-training "$top/usr/bin/rvae-training"
  finish rvae-training "$top"
}

mkdir -p "$artifacts"
for package in "${@:-rvae}"; do
  case $package in
    rvae) player ;;
    rvae-training) training ;;
    *) fail "there is no package $package: rvae or rvae-training" ;;
  esac
done
