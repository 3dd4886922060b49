#!/usr/bin/env bash
# Installs the Debian packages into an empty Debian and tries them there as a user would, under a systemd that booted:
# install, doctor, service, a client that hears it, watchdog, restart, upgrade, remove, purge.
# Usage: packaging/try-debian.sh 12|13     as root, on a Debian or Ubuntu with debootstrap and systemd-container
. "$(dirname "$0")/common.sh"
case ${1:-} in
  12) suite=bookworm ;;
  13) suite=trixie ;;
  *) fail "name the Debian: 12 or 13" ;;
esac
[ "$(id -u)" = 0 ] || fail "it needs root: it makes a root file system and boots it"
need debootstrap debootstrap
deb=$artifacts/rvae_${version}_amd64.deb
[ -f "$deb" ] || packaging/deb.sh rvae
base=${PACKAGING_ROOTS:-/var/tmp/rvae-roots}
clean=$base/$suite

# The empty root is kept; what is tried is a copy of it.
[ -e "$clean/etc/debian_version" ] || debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus "$suite" "$clean" "${PACKAGING_MIRROR:-http://deb.debian.org/debian}"
top=$base/try-$suite
rm -rf "$top"
cp -a "$clean" "$top"
cp "$deb" "$top/root/rvae.deb"
# What it depends on is fetched here: the tried root has no network of its own.
cp /etc/resolv.conf "$top/etc/resolv.conf"
chroot "$top" sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends --download-only python3-minimal /root/rvae.deb' >/dev/null
cp packaging/try-inside.sh packaging/hear.py "$top/root/"
trap 'rm -rf "$top"' EXIT

echo "== Debian $1 ($(cat "$clean/etc/debian_version"))"
if command -v systemd-nspawn >/dev/null && systemd-nspawn -q --register=no -D "$top" true 2>/dev/null; then
  systemd-nspawn -q --register=no --private-network -D "$top" /root/try-inside.sh prepare || fail "the packages do not install"
  systemd-nspawn -q --register=no --private-network -b -D "$top" systemd.unit=rvae-try.target
else
  echo "systemd-nspawn cannot boot here: trying in a chroot, without the service"
  # In a namespace of its own, so that what it mounts and starts ends with it.
  unshare --mount --pid --fork --kill-child --net sh -c \
    "mount -t proc proc '$top/proc' && mount -t tmpfs tmpfs '$top/dev/shm' && { ip link set lo up || true; } && exec chroot '$top' /root/try-inside.sh chroot"
fi
[ -e "$top/root/passed" ] || fail "something did not go as it should: see above"
echo "== Debian $1: passed"
