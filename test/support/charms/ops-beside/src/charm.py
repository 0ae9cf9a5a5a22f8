#!/usr/bin/env python3
"""A subordinate: its life and its reboots, kept in files, because a hook that is cut off saves no state."""

import os
import pathlib

import ops


class Beside(ops.CharmBase):
    def __init__(self, framework: ops.Framework):
        super().__init__(framework)
        host = self.on["host"]
        for event in (self.on.install, self.on.config_changed, self.on.start, host.relation_joined):
            framework.observe(event, self._note)
        framework.observe(self.on.config_changed, self._reboot)
        framework.observe(self.on.seen_action, self._seen)

    @property
    def _events(self) -> pathlib.Path:
        return self.charm_dir / "events"

    def _note(self, event: ops.EventBase) -> None:
        with self._events.open("a") as file:
            file.write(f"{event.handle.kind}\n")
        self.unit.status = ops.ActiveStatus()

    def _reboot(self, _event: ops.ConfigChangedEvent) -> None:
        when = self.config["reboot"]
        done = self.charm_dir / f"rebooted-{when}"
        if when == "never" or done.exists():
            return
        done.touch()
        self.unit.reboot(now=when == "now")

    def _seen(self, event: ops.ActionEvent) -> None:
        relation = self.model.get_relation("host")
        units = sorted(unit.name for unit in relation.units) if relation else []
        event.set_results({
            "events": self._events.read_text().strip().replace("\n", " "),
            "principal": os.environ["JUJU_PRINCIPAL_UNIT"],
            "units": " ".join(units),
        })


if __name__ == "__main__":
    ops.main(Beside)
