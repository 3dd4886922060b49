# A network of its own for everything below this shell, with an Avahi that announces on it. $1 is a folder for its files;
# Avahi starts when there is a file avahi-may-start in it.
set -e
mount -t tmpfs none /run
ip link set lo up
ip link set lo multicast on
ip route add 224.0.0.0/4 dev lo
cat > "$1/bus.conf" <<BUS
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=$1/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
BUS
cat > "$1/avahi.conf" <<AVAHI
[server]
host-name=stage
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
[publish]
publish-hinfo=no
publish-workstation=no
AVAHI
export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$1/bus"
dbus-daemon --config-file="$1/bus.conf" --nofork --nopidfile &
until [ -S "$1/bus" ]; do sleep 0.1; done
echo "neighbourhood: there is a bus"
until [ -e "$1/avahi-may-start" ]; do sleep 0.1; done
avahi-daemon --file="$1/avahi.conf" --no-drop-root --no-chroot --no-rlimits &
until avahi-browse --all --terminate >/dev/null 2>&1; do sleep 0.1; done
echo "neighbourhood: ready"
# sed, because the browser writes its lines in pieces.
for service in _osc._udp _oscjson._tcp; do
  avahi-browse --resolve --parsable --no-db-lookup $service | sed -u '' &
done
wait
