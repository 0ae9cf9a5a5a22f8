#!/bin/sh
# boot.sh ROOT DISK [OPTION…]: boots a machine on ROOT (only read) and DISK (what it writes) and becomes its
# systemd-nspawn. The machine ends with whoever called, and its mounts with it.
set -eu
root=$1 disk=$2
shift 2
if [ "${LAB_BOOT:-}" = inside ]; then
  mount -t overlay overlay -o "lowerdir=$root,upperdir=$disk/upper,workdir=$disk/work" "$disk/root"
  exec setpriv --pdeathsig TERM systemd-nspawn --quiet --boot --register=no --console=pipe \
    --directory="$disk/root" "$@"
fi
if ! [ -d /run/systemd/system ]; then
  # Nobody gives us a group of our own here: each hierarchy gets one below the group that we are in.
  while IFS=: read -r _ controllers own; do
    case $controllers in
      '') if [ -d /sys/fs/cgroup/unified ]; then hierarchy=unified; else hierarchy=.; fi ;;
      name=systemd) hierarchy=systemd ;;
      memory | cpu | pids) hierarchy=$controllers ;;
      *) continue ;;
    esac
    mkdir "/sys/fs/cgroup/$hierarchy$own/reeve-lab-$$"
    echo $$ > "/sys/fs/cgroup/$hierarchy$own/reeve-lab-$$/cgroup.procs"
  done < /proc/self/cgroup
  set -- --keep-unit "$@"
fi
mkdir -p "$disk/upper" "$disk/work" "$disk/root"
export LAB_BOOT=inside
exec unshare --mount -- "$0" "$root" "$disk" "$@"
