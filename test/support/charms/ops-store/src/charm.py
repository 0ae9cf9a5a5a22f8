#!/usr/bin/env python3
"""Uses storage and resources through ops, and tells what it has seen."""

import json

import ops


class Store(ops.CharmBase):
    _stored = ops.StoredState()

    def __init__(self, framework: ops.Framework):
        super().__init__(framework)
        self._stored.set_default(events="")
        framework.observe(self.on.data_storage_attached, self._attached)
        framework.observe(self.on.data_storage_detaching, self._detaching)
        framework.observe(self.on.install, self._note)
        framework.observe(self.on.upgrade_charm, self._note)
        framework.observe(self.on.look_action, self._look)
        framework.observe(self.on.more_action, self._more)
        framework.observe(self.on.collect_unit_status, self._status)

    def _note(self, event: ops.EventBase) -> None:
        self._stored.events += f"{event.handle.kind} "

    def _attached(self, event: ops.StorageAttachedEvent) -> None:
        self._stored.events += f"attached:{event.storage.full_id} "
        (event.storage.location / "name").write_text(event.storage.full_id)

    def _detaching(self, event: ops.StorageDetachingEvent) -> None:
        self._stored.events += f"detaching:{(event.storage.location / 'name').read_text()} "

    def _status(self, event: ops.CollectStatusEvent) -> None:
        event.add_status(ops.ActiveStatus("kept"))

    def _look(self, event: ops.ActionEvent) -> None:
        found = {
            "events": self._stored.events.split(),
            "storage": sorted((one.full_id, (one.location / "name").read_text()) for one in self.model.storages["data"]),
            "seed": attempt(lambda: self.model.resources.fetch("seed").read_text()),
        }
        event.set_results({"found": json.dumps(found)})

    def _more(self, event: ops.ActionEvent) -> None:
        event.set_results({"outcome": attempt(lambda: self.model.storages.request("data") or "asked")})


def attempt(call) -> str:
    try:
        return call()
    except Exception as error:
        return type(error).__name__


if __name__ == "__main__":
    ops.main(Store)
