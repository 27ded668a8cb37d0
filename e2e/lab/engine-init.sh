#!/bin/bash
# pid 1 of one throwaway engine's namespaces; started by engine-supervisor.sh. It starts dockerd, and again on SIGUSR1.
# env: LAB_ID       names the cgroup           LAB_HOSTNAME    what the engine calls itself
#      LAB_RUN      the engine's own folder    LAB_INTERFACES  one | many (see host-interfaces below)
#      LAB_PATH     put before PATH: the folders of another Docker version, or empty
#      LAB_FLAGS    more flags for dockerd, separated by spaces
set -eu
hostname "$LAB_HOSTNAME"

# /sys of this network namespace, with the machine's cgroup tree kept; an own /run for locks, plugins and namespaces.
mount -t tmpfs tmpfs /run
mkdir -p /run/cgroup /run/netns
mount --rbind /sys/fs/cgroup /run/cgroup
mount -t sysfs sysfs /sys
mount --rbind /run/cgroup /sys/fs/cgroup
umount -l /run/cgroup

# host-interfaces: eth0 leads to a LAN that is a namespace of its own, with a router at 10.250.0.1, as on a real machine.
# "many" adds lan1, a second LAN without a default route, and down0, an interface that is down.
ip link set lo up
ip netns add lan
in_lan() { ip netns exec lan "$@"; }
in_lan ip link set lo up
in_lan ip link add uplink type bridge
in_lan ip addr add 10.250.0.1/24 dev uplink
in_lan ip link set uplink up
ip link add eth0 type veth peer name port0 netns lan
in_lan ip link set port0 master uplink up
ip addr add 10.250.0.2/24 dev eth0
ip link set eth0 up
ip route add default via 10.250.0.1
if [ "$LAB_INTERFACES" = many ]; then
  ip link add lan1 type veth peer name port1 netns lan
  in_lan ip addr add 192.168.77.1/24 dev port1
  in_lan ip link set port1 up
  ip addr add 192.168.77.2/24 dev lan1
  ip link set lan1 up
  ip link add down0 type veth peer name port2 netns lan
fi

# Nothing answers DNS at the router, so a name is refused at once and no lookup leaves the namespace or waits for a time-out.
names=$(readlink -f /etc/resolv.conf)
echo 'nameserver 10.250.0.1' >/run/lab-resolv.conf
mkdir -p "$(dirname "$names")"
[ -e "$names" ] || touch "$names"
mount --bind /run/lab-resolv.conf "$names"

[ -z "$LAB_PATH" ] || export PATH="$LAB_PATH:$PATH"
start_engine() {
  rm -f "$LAB_RUN/dockerd.pid" # of a killed dockerd
  # shellcheck disable=SC2086 # flags are words
  dockerd --data-root "$LAB_RUN/data" --exec-root "$LAB_RUN/exec" --pidfile "$LAB_RUN/dockerd.pid" \
    --host "unix://$LAB_RUN/docker.sock" --cgroup-parent "/portolan-lab/$LAB_ID" \
    --exec-opt native.cgroupdriver=cgroupfs $LAB_FLAGS >>"$LAB_RUN/dockerd.log" 2>&1 &
}
trap start_engine USR1
start_engine
# bash reaps orphaned shims while it waits; a signal interrupts the wait, so it begins again.
sleep infinity &
keeper=$!
while kill -0 "$keeper" 2>/dev/null; do wait "$keeper" || true; done
