#!/bin/bash
# Holds one throwaway engine: opens its namespaces, prints the pid of their pid 1, and takes everything away when stdin ends.
# stdin ends when the test closes it or when the test process dies, however it dies, so there is one way down for both.
# usage: engine-supervisor.sh ID RUN_DIR   (env: see engine-init.sh)
set -u
export LAB_ID=$1 LAB_RUN=$2
here=$(cd "$(dirname "$0")" && pwd)
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
trap : INT TERM HUP PIPE # nothing may end this before it has tidied up; not ignored ('') because dockerd would inherit that

# --pdeathsig: were even this script killed, the engine would still go.
setpriv --pdeathsig KILL unshare --net --mount --pid --uts --ipc --fork --kill-child --mount-proc \
  bash "$here/engine-init.sh" </dev/null >"$LAB_RUN/init.log" 2>&1 &
holder=$!

# A new network namespace waits for the kernel to take an old one apart: after three hundred bridges that is some seconds.
init=
for _ in $(seq 3000); do
  init=$(tr -d ' ' 2>/dev/null <"/proc/$holder/task/$holder/children")
  [ -n "$init" ] && break
  sleep .01
done
echo "${init:-none}"
cat >/dev/null

# Killing pid 1 ends every process of the namespace; the holder returns once the kernel has reaped them all. A paused container's
# die only once they are thawed, which is last, for until then dockerd could pause another.
[ -n "$init" ] && kill -KILL "$init" 2>/dev/null
[ -n "$init" ] || kill -KILL "$holder" 2>/dev/null
find /sys/fs/cgroup/freezer/portolan-lab/"$LAB_ID" -name freezer.state -exec sh -c 'echo THAWED >"$1"' - {} \; 2>/dev/null
find /sys/fs/cgroup/portolan-lab/"$LAB_ID" -name cgroup.freeze -exec sh -c 'echo 0 >"$1"' - {} \; 2>/dev/null
wait "$holder" 2>/dev/null

cgroups() { ls -d /sys/fs/cgroup/portolan-lab/"$LAB_ID" /sys/fs/cgroup/*/portolan-lab/"$LAB_ID" 2>/dev/null; }
for _ in $(seq 250); do
  for group in $(cgroups); do find "$group" -depth -type d -exec rmdir {} + 2>/dev/null; done
  [ -z "$(cgroups)" ] && break
  sleep .02
done
rmdir /sys/fs/cgroup/portolan-lab /sys/fs/cgroup/*/portolan-lab 2>/dev/null # another engine may still be in it
rm -rf --one-file-system "$LAB_RUN"

left=$(cgroups)
[ -e "$LAB_RUN" ] && left="$left $LAB_RUN"
[ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
