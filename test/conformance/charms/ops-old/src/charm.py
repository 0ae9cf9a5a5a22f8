#!/usr/bin/env python3
"""Hears every event, and uses what ops 1.0 has; what it has not, charms of its time called by themselves."""

import json
import os
import subprocess
import sys
import time

import witness
from features import Features
from ops.charm import CharmBase, CharmEvents, HookEvent
from ops.framework import EventBase, EventSource, StoredState
from ops.main import main
from ops.model import ActiveStatus


class ToldEvent(EventBase):
    """An event of the charm's own, which carries words."""

    def __init__(self, handle, words=""):
        super().__init__(handle)
        self.words = words

    def snapshot(self):
        return {"words": self.words}

    def restore(self, snapshot):
        self.words = snapshot["words"]


class Events(CharmEvents):
    told = EventSource(ToldEvent)


class Everything(CharmBase):
    on = Events()
    stored = StoredState()

    def __init__(self, *args):
        super().__init__(*args)
        self.stored.set_default(deferrals=0, told=[], seen={}, kinds=set())
        self.features = Features(self)
        for event in self.on.events().values():
            if issubclass(event.event_type, HookEvent):
                self.framework.observe(event, self._note)
        self.framework.observe(self.on.start, self._start)
        self.framework.observe(self.on.told, self._told)
        self.framework.observe(self.on.config_changed, self._configure)
        self.framework.observe(self.on.call_action, self._call)
        self.framework.observe(self.on.fail_action, self._fail)
        self.framework.observe(self.on.feature_action, self._feature)

    def _note(self, event):
        witness.write_journal(event)
        self.stored.kinds.add(type(event).__name__)

    def _start(self, event):
        self.unit.set_workload_version("1.0")
        self.unit.status = ActiveStatus("all is well")
        self.stored.deferrals += 1
        if self.stored.deferrals == 1:
            event.defer()

    def _told(self, event):
        self.stored.told.append(event.words)
        if len(self.stored.told) == 1:
            event.defer()

    def _configure(self, _event):
        when = self.config["reboot"]
        done = self.charm_dir / ("rebooted-" + when)
        if when == "never" or done.exists():
            return
        done.touch()
        if when == "after":
            subprocess.check_call(["juju-reboot"])
        else:
            subprocess.check_call(["juju-reboot", "--now"])
            time.sleep(60)

    def _call(self, event):
        event.set_results({"said": witness.run_calls(event.params["calls"])})

    def _fail(self, event):
        event.set_results({"kept": "yes"})
        event.fail("as it was asked to")

    def _feature(self, event):
        witness.commands.clear()
        found = getattr(self.features, event.params["name"])(event)
        event.set_results({"found": json.dumps(found), "commands": " ".join(witness.commands)})


if __name__ == "__main__":
    # A file of the package says where the state is kept: one charm proves both.
    package = os.path.dirname(os.path.dirname(os.path.abspath(sys.argv[0])))
    main(Everything, use_juju_for_storage=os.path.exists(os.path.join(package, "state-in-controller")))
