#!/usr/bin/env bash
# Runs a command in a network of its own, on whose hub hang three more networks, n1 to n3: one for each server of a
# cluster, so that `ip link set n1 down` cuts the first off. Needs no rights where the kernel lets users make namespaces.
# When the command ends, so does everything else in these networks.
#
#   Scripts/lib/networks.sh COMMAND...   the hub is 10.99.0.9, the servers' networks are 10.99.0.1 to 10.99.0.3
set -euo pipefail

if [ "${1:-}" != --inside ]; then exec unshare --map-root-user --net --mount "$0" --inside "$@"; fi
shift

end_all() {
  local here process
  here=$(readlink /proc/self/ns/net)
  for process in /proc/[0-9]*; do
    [ "${process#/proc/}" -ne $$ ] && [ "$(readlink "$process/ns/net" 2>/dev/null)" = "$here" ] || continue
    kill -KILL "${process#/proc/}" 2>/dev/null || true
  done
}

mount -t tmpfs tmpfs /run # where the names of networks are kept
ip link add hub type bridge
ip address add 10.99.0.9/24 dev hub
ip link set hub up
ip link set lo up
for n in 1 2 3; do
  ip netns add "n$n"
  ip link add "n$n" type veth peer name eth0 netns "n$n"
  ip link set "n$n" master hub up
  ip -n "n$n" address add "10.99.0.$n/24" dev eth0
  ip -n "n$n" link set eth0 up
  ip -n "n$n" link set lo up
done
trap end_all EXIT
"$@"
