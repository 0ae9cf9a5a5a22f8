#!/bin/bash
# Every hook and the action of this charm.
#   UNIT.story  "begin WORK", "mark RELATION N", "sees RELATION UNIT N", "end WORK", in order
#   actions     the task id of each action that ran
#   overlaps    who found another handler at work
#   die-POINT-UNIT-WORK, hold-POINT-UNIT-WORK   asks a handler to kill itself there, or to stay there; once
set -euo pipefail

place=$(cat "$JUJU_CHARM_DIR/lib/place")
unit=${JUJU_UNIT_NAME//\//-}
work=${JUJU_ACTION_NAME:-$JUJU_HOOK_NAME}

tell() { echo "$*" >>"$place/$unit.story"; }

point() {
  if rm "$place/die-$1-$unit-$work" 2>/dev/null; then kill -9 $$; fi
  if rm "$place/hold-$1-$unit-$work" 2>/dev/null; then
    sleep 1000 &
    echo $$ >"$place/held"
    wait
  fi
}

# One more in each relation: the value is read from what was committed before.
count_up() {
  local relation mark
  for relation in $(relation-ids out) $(relation-ids in); do
    mark=$(relation-get -r "$relation" mark "$JUJU_UNIT_NAME")
    mark=$((${mark:-0} + 1))
    relation-set -r "$relation" mark=$mark
    state-set "mark-${relation#*:}=$mark"
    tell "mark ${relation#*:} $mark"
  done
}

write_layer() {
  mkdir -p "$JUJU_CHARM_DIR/layers"
  cat >"$JUJU_CHARM_DIR/layers/010-web.yaml" <<LAYER
services:
  web:
    override: replace
    command: python3 $JUJU_CHARM_DIR/lib/serve.py $place/$unit
    startup: enabled
    backoff-delay: 20ms
LAYER
}

# The kernel drops the lock when the last process of a handler is gone, not earlier.
exec 9>>"$place/lane-$JUJU_MACHINE_ID"
flock -n 9 || echo "$unit $work" >>"$place/overlaps"

tell "begin $work"
point early
case $work in
  mark)
    echo "$JUJU_ACTION_UUID" >>"$place/actions"
    count_up
    action-set unit="$JUJU_UNIT_NAME"
    ;;
  config-changed)
    count_up
    if [ "$(config-get serve)" = true ]; then write_layer; fi
    ;;
  *-relation-joined) count_up ;;
  *-relation-changed)
    mark=$(relation-get mark)
    if [ -n "$mark" ]; then tell "sees ${JUJU_RELATION_ID#*:} ${JUJU_REMOTE_UNIT:-none} $mark"; fi
    ;;
esac
point written
status-set active "step $(config-get step)"
point late
tell "end $work"
