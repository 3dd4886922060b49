#!/bin/bash
# The part of try-debian.sh that runs inside the new root. First 'prepare', then at each boot as a unit; or 'chroot'.
set -u
cd /root
ok=yes
check() { # check WHAT COMMAND...
  local what=$1 said
  shift
  if said=$("$@" 2>&1); then echo "ok     $what${said:+: $(echo "$said" | tail -1)}"; else echo "FAILED $what: $said"; ok=; fi
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -qq --no-install-recommends python3-minimal /root/rvae.deb >/dev/null
}

leftovers() {
  local left
  left=$(find / -xdev \( -path /proc -o -path /sys -o -path /root -o -path /var/cache -o -path /var/log/journal \) -prune -o -iname '*rvae*' -print)
  [ -z "$left" ] || { echo "left: $left"; return 1; }
  ! getent passwd rvae
}

without_service() {
  check "install" install_packages
  check "doctor" sh -c 'rvae doctor; test $? -le 1'
  HOME=/root rvae serve --port 9611 --http-port -1 --data /tmp/rvae-data 2>/tmp/rvae.log &
  local player=$!
  check "a client hears it" python3 hear.py 9611 60
  kill "$player" 2>/dev/null || cat /tmp/rvae.log
  wait "$player"
  rm -rf /tmp/rvae-data /tmp/rvae.log
  install -D -o rvae -g rvae /dev/null /var/lib/rvae/models/mine.safetensors
  check "an upgrade keeps data" sh -c 'dpkg -i --force-confold /root/rvae.deb >/dev/null && test -e /var/lib/rvae/models/mine.safetensors'
  check "removal keeps data and configuration" sh -c 'dpkg -r rvae >/dev/null && test -e /var/lib/rvae/models/mine.safetensors -a -e /etc/rvae/rvae.json'
  check "purge leaves nothing" sh -c 'dpkg -P rvae >/dev/null 2>&1'
  check "nothing is left" leftovers
}

learning() {
  [ -e /root/rvae-training.deb ] || return 0
  check "rvae-training installs" sh -c 'DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /root/rvae-training.deb >/dev/null'
  check "a model is learned" setpriv --reuid=rvae --regid=rvae --clear-groups rvae train house --name learned --epochs 100 --data /var/lib/rvae
  check "the service plays it" python3 hear.py 9600 30 learned
  check "rvae-training is purged" sh -c 'dpkg -P rvae-training >/dev/null 2>&1 && ! [ -e /usr/lib/rvae-training ]'
}

pid() { systemctl show -p MainPID --value rvae-daemon; }

with_service() {
  check "the service starts and is ready" systemctl start rvae-daemon
  check "it is active" systemctl is-active rvae-daemon
  check "a client hears it" python3 hear.py 9600 30
  check "doctor" sh -c 'rvae doctor; test $? -le 1'
  check "it reads its configuration again" sh -c 'systemctl reload rvae-daemon && for i in $(seq 100); do journalctl -u rvae-daemon --no-pager | grep "configuration was read again" && exit 0; sleep 0.1; done; exit 1'
  learning
  local after
  kill -KILL "$(pid)"
  check "killed, it is back" sh -c 'for i in $(seq 100); do systemctl is-active -q rvae-daemon && exec python3 hear.py 9600 30; sleep 0.2; done; exit 1'
  after=$(pid)
  kill -STOP "$after"
  check "the watchdog ends one that hangs" sh -c "for i in \$(seq 300); do p=\$(systemctl show -p MainPID --value rvae-daemon); [ \$p != $after ] && [ \$p != 0 ] && exit 0; sleep 0.2; done; exit 1"
  check "a client hears it again" python3 hear.py 9600 30
  check "systemd-analyze security, at most 2.0" sh -c "systemd-analyze security rvae-daemon --no-pager | tail -1 | tee /dev/stderr | grep -qE ': ([01]\.[0-9]|2\.0) '"
  check "an upgrade restarts it" sh -c "dpkg -i --force-confold /root/rvae.deb >/dev/null && python3 hear.py 9600 30"
  check "removal stops it" sh -c 'dpkg -r rvae >/dev/null && ! systemctl is-active -q rvae-daemon'
  check "data stays" test -d /var/lib/rvae/models
  check "purge" sh -c 'dpkg -P rvae >/dev/null 2>&1'
  check "nothing is left" leftovers
}

case ${1:-} in
  prepare)
    ip link set lo up 2>/dev/null
    install_packages || exit 1
    # What boots is this script instead of a login.
    printf '[Unit]\nAfter=multi-user.target\nWants=multi-user.target try-it.service\n' > /etc/systemd/system/try-it.target
    printf '[Unit]\nAfter=multi-user.target\n[Service]\nType=oneshot\nStandardOutput=append:/root/said\nStandardError=append:/root/said\nExecStart=/root/try-inside.sh boot\nExecStopPost=/bin/systemctl poweroff\n' \
      > /etc/systemd/system/try-it.service
    ;;
  boot)
    with_service
    [ -z "$ok" ] || touch /root/passed
    ;;
  chroot)
    without_service
    [ -z "$ok" ] || touch /root/passed
    ;;
esac
