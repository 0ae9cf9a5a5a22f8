# What several hooks do alike. They are idempotent: relation-set with the same value changes nothing.

set -euo pipefail

# Tells the message in one relation, or in the one that the hook is about.
tell() {
  local message
  message=$(config-get message)
  relation-set "$@" message="$message"
}

tell_all() {
  local relation
  for relation in $(relation-ids motd); do tell -r "$relation"; done
}

ready() {
  status-set active "telling: $(config-get message)"
}
