#!/usr/bin/env python3
"""Hears every event, and uses all of ops: one method of `features.py` for each feature."""

import json
import pathlib

import ops
import witness
from features import Features


class ToldEvent(ops.EventBase):
    """An event of the charm's own, which carries words."""

    def __init__(self, handle: ops.Handle, words: str = ""):
        super().__init__(handle)
        self.words = words

    def snapshot(self):
        return {"words": self.words}

    def restore(self, snapshot):
        self.words = snapshot["words"]


class Events(ops.CharmEvents):
    told = ops.EventSource(ToldEvent)


class Everything(ops.CharmBase):
    on = Events()
    stored = ops.StoredState()

    def __init__(self, framework: ops.Framework):
        super().__init__(framework)
        self.stored.set_default(deferrals=0, told=[], seen={}, kinds=set())
        self.features = Features(self)
        for name, event in self.on.events().items():
            if issubclass(event.event_type, ops.HookEvent):
                framework.observe(event, self._note)
        framework.observe(self.on.start, self._defer_once)
        framework.observe(self.on.told, self._told)
        framework.observe(self.on.config_changed, self._configure)
        framework.observe(self.on.secret_changed, self._changed)
        framework.observe(self.on.secret_rotate, self._rotate)
        framework.observe(self.on.secret_expired, self._forget)
        framework.observe(self.on.secret_remove, self._forget)
        framework.observe(self.on.collect_unit_status, self._unit_status)
        framework.observe(self.on.collect_app_status, self._app_status)
        framework.observe(self.on.call_action, self._call)
        framework.observe(self.on.fail_action, self._fail)
        framework.observe(self.on.feature_action, self._feature)

    def _note(self, event: ops.HookEvent) -> None:
        witness.write_journal(event)
        self.stored.kinds.add(type(event).__name__)
        self.unit.set_workload_version("1.0")

    def _defer_once(self, event: ops.StartEvent) -> None:
        self.stored.deferrals += 1
        if self.stored.deferrals == 1:
            event.defer()

    def _told(self, event: ToldEvent) -> None:
        self.stored.told.append(event.words)
        if len(self.stored.told) == 1:
            event.defer()

    def _configure(self, _event: ops.ConfigChangedEvent) -> None:
        when = self.config["reboot"]
        done = self.charm_dir / f"rebooted-{when}"
        if when == "never" or done.exists():
            return
        done.touch()
        self.unit.reboot(now=when == "now")

    def _changed(self, event: ops.SecretChangedEvent) -> None:
        event.secret.get_content(refresh=True)

    def _rotate(self, event: ops.SecretRotateEvent) -> None:
        event.secret.set_content({"password": "rotated"})

    def _forget(self, event: ops.SecretRemoveEvent) -> None:
        event.remove_revision()

    def _unit_status(self, event: ops.CollectStatusEvent) -> None:
        event.add_status(ops.ActiveStatus("all is well"))
        event.add_status(ops.ActiveStatus())

    def _app_status(self, event: ops.CollectStatusEvent) -> None:
        event.add_status(ops.ActiveStatus("all of us are well"))

    def _call(self, event: ops.ActionEvent) -> None:
        event.set_results({"said": witness.run_calls(event.params["calls"])})

    def _fail(self, event: ops.ActionEvent) -> None:
        event.set_results({"kept": "yes"})
        event.fail("as it was asked to")

    def _feature(self, event: ops.ActionEvent) -> None:
        witness.commands.clear()
        found = getattr(self.features, event.params["name"])(event)
        event.set_results({"found": json.dumps(found), "commands": " ".join(witness.commands)})


if __name__ == "__main__":
    # A file of the package says where the state is kept: one charm proves both.
    in_controller = pathlib.Path(__file__).parent.with_name("state-in-controller").exists()
    ops.main(Everything, use_juju_for_storage=in_controller)
