#!/usr/bin/env bash
# Installs the Debian packages into an empty Debian or Ubuntu and tries them there as a user would, under a systemd that booted:
# install, doctor, service, a client that hears it, watchdog, restart, upgrade, remove, purge.
# Usage: packaging/try-debian.sh 12|13|22.04|24.04     as root, with debootstrap, systemd-container and the keyring of what is tried
. "$(dirname "$0")/common.sh"
mirror=http://deb.debian.org/debian keys=debian script=sid name=Debian
case ${1:-} in
  12) suite=bookworm ;;
  13) suite=trixie ;;
  22.04) suite=jammy ;;
  24.04) suite=noble ;;
  *) fail "name the Debian, 12 or 13, or the Ubuntu, 22.04 or 24.04" ;;
esac
case $suite in jammy | noble) mirror=http://archive.ubuntu.com/ubuntu keys=ubuntu script=gutsy name=Ubuntu ;; esac
[ "$(id -u)" = 0 ] || fail "it needs root: it makes a root file system and boots it"
need debootstrap debootstrap
deb=$artifacts/rvae_${version}_amd64.deb
[ -f "$deb" ] || packaging/deb.sh rvae
base=${PACKAGING_ROOTS:-/var/tmp/rvae-roots}
clean=$base/$suite

# The empty root is kept; what is tried is a copy of it.
[ -e "$clean/etc/debian_version" ] || debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus \
  --keyring="/usr/share/keyrings/$keys-archive-keyring.gpg" "$suite" "$clean" "${PACKAGING_MIRROR:-$mirror}" "/usr/share/debootstrap/scripts/$script"
top=$base/try-$suite
rm -rf "$top"
cp -a "$clean" "$top"
cp "$deb" "$top/root/rvae.deb"
training=$artifacts/rvae-training_${version}_amd64.deb packages=/root/rvae.deb
if [ -f "$training" ]; then
  cp "$training" "$top/root/rvae-training.deb"
  packages+=" /root/rvae-training.deb"
else
  echo "rvae-training is not tried: packaging/deb.sh rvae-training makes it"
fi
# What it depends on is fetched here: the tried root has no network of its own.
cp /etc/resolv.conf "$top/etc/resolv.conf"
chroot "$top" sh -c "apt-get update -qq && apt-get install -y -qq --no-install-recommends --download-only python3-minimal $packages" >/dev/null
cp packaging/try-inside.sh packaging/hear.py "$top/root/"
trap 'rm -rf "$top"' EXIT

echo "== $name $1 ($(cat "$clean/etc/debian_version"))"
# A machine that was not booted by systemd has nobody to ask for a scope.
contain=(systemd-nspawn -q --register=no --private-network -D "$top")
[ -S /run/dbus/system_bus_socket ] || contain+=(--keep-unit)
if command -v systemd-nspawn >/dev/null && "${contain[@]}" true 2>/dev/null; then
  "${contain[@]}" /root/try-inside.sh prepare || fail "the packages do not install"
  # The console belongs to systemd and to a login: what was tried stands in a file.
  "${contain[@]}" -b systemd.unit=try-it.target >/dev/null || fail "it does not boot"
  cat "$top/root/said"
else
  echo "systemd-nspawn cannot boot here: trying in a chroot, without the service"
  # In a namespace of its own, so that what it mounts and starts ends with it.
  unshare --mount --pid --fork --kill-child --net sh -c \
    "mount -t proc proc '$top/proc' && mount -t tmpfs tmpfs '$top/dev/shm' && { ip link set lo up || true; } && exec chroot '$top' /root/try-inside.sh chroot"
fi
[ -e "$top/root/passed" ] || fail "something did not go as it should: see above"
echo "== $name $1: passed"
