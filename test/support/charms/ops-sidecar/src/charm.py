#!/usr/bin/env python3
"""Operates a web server in another container, and keeps a journal of what it heard."""

import pathlib

import ops

FOLDER = "/tmp/www"


class Sidecar(ops.CharmBase):
    def __init__(self, framework: ops.Framework):
        super().__init__(framework)
        on = self.on
        framework.observe(on.web_pebble_ready, self._ready)
        framework.observe(on.config_changed, self._changed)
        framework.observe(on.web_pebble_check_failed, self._failed)
        framework.observe(on.web_pebble_check_recovered, self._recovered)
        framework.observe(on.web_pebble_custom_notice, self._notice)
        self.web = self.unit.get_container("web")

    def _note(self, line: str) -> None:
        with (pathlib.Path(self.charm_dir) / "journal").open("a") as journal:
            journal.write(f"{line}\n")

    def _serve(self) -> None:
        greeting = str(self.config["greeting"])
        self.web.push(f"{FOLDER}/index.html", f"{greeting}\n", make_dirs=True)
        self.web.push(f"{FOLDER}/health", "well\n")
        layer: ops.pebble.LayerDict = {
            "services": {
                "server": {
                    "override": "replace",
                    "command": f"python3 -m http.server 8080 --bind 127.0.0.1 --directory {FOLDER}",
                    "startup": "enabled",
                    "environment": {"GREETING": greeting},
                }
            },
            "checks": {
                "up": {
                    "override": "replace",
                    "level": "ready",
                    "period": "1s",
                    "timeout": "900ms",
                    "threshold": 3,
                    "exec": {"command": f"test -f {FOLDER}/health"},
                }
            },
        }
        self.web.add_layer("server", layer, combine=True)
        self.web.replan()
        self.unit.status = ops.ActiveStatus(greeting)

    def _ready(self, _: ops.EventBase) -> None:
        self._note("ready")
        version, _ = self.web.exec(["python3", "--version"]).wait_output()
        self.unit.set_workload_version(version.split()[1])
        self._serve()

    def _changed(self, _: ops.EventBase) -> None:
        if self.web.can_connect():
            self._serve()

    def _failed(self, event: ops.PebbleCheckFailedEvent) -> None:
        self._note(f"failed {event.info.name}")
        self.unit.status = ops.BlockedStatus(f"{event.info.name} is down")

    def _recovered(self, event: ops.PebbleCheckRecoveredEvent) -> None:
        self._note(f"recovered {event.info.name}")
        self.unit.status = ops.ActiveStatus(str(self.config["greeting"]))

    def _notice(self, event: ops.PebbleCustomNoticeEvent) -> None:
        served = self.web.pull(f"{FOLDER}/index.html").read().strip()
        self._note(f"notice {event.notice.key} while serving {served}")


if __name__ == "__main__":
    ops.main(Sidecar)
