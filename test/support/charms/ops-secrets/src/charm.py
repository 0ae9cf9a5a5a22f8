#!/usr/bin/env python3
"""Uses every feature of ops for secrets, and tells what it saw as the result of actions."""

import datetime
import json

import ops
from ops import hookcmds


class Secrets(ops.CharmBase):
    _stored = ops.StoredState()

    def __init__(self, framework: ops.Framework):
        super().__init__(framework)
        self._stored.set_default(events="")
        framework.observe(self.on.start, self._start)
        for name in ("crud", "make", "read", "change", "events"):
            framework.observe(self.on[name].action, getattr(self, f"_{name}"))
        framework.observe(self.on.secret_changed, self._changed)
        framework.observe(self.on.secret_rotate, self._note)
        framework.observe(self.on.secret_expired, self._gone)
        framework.observe(self.on.secret_remove, self._gone)

    def _start(self, event: ops.StartEvent) -> None:
        self.unit.status = ops.ActiveStatus()

    def _note(self, event: ops.SecretEvent) -> None:
        revision = getattr(event, "revision", "")
        self._stored.events += f"{type(event).__name__}:{event.secret.label or ''}:{revision} "

    def _changed(self, event: ops.SecretChangedEvent) -> None:
        self._note(event)
        event.secret.get_content(refresh=True)

    def _gone(self, event: ops.SecretRemoveEvent | ops.SecretExpiredEvent) -> None:
        self._note(event)
        event.remove_revision()

    def _events(self, event: ops.ActionEvent) -> None:
        event.set_results({"found": self._stored.events.strip()})

    def _make(self, event: ops.ActionEvent) -> None:
        past = datetime.datetime(2020, 1, 1)
        self.app.add_secret({"password": "one"}, label="shared", rotate=ops.SecretRotate.MONTHLY)
        self.unit.add_secret({"password": "old"}, label="late", expire=past, description="late")

    def _read(self, event: ops.ActionEvent) -> None:
        secret = self.model.get_secret(label="shared")
        found = {"content": secret.get_content(), "peek": secret.peek_content()}
        try:
            secret.set_content({"password": "mine"})
            found["refused"] = "nothing"
        except ops.ModelError as error:
            found["refused"] = str(error)
        event.set_results({"found": json.dumps(found)})

    def _change(self, event: ops.ActionEvent) -> None:
        secret = self.model.get_secret(label="shared")
        before = secret.get_content()
        secret.set_content({"password": "lost"})
        secret.set_content({"password": "two"})
        found = {"before": before, "still": secret.get_content(), "peek": secret.peek_content()}
        event.set_results({"found": json.dumps(found)})

    def _crud(self, event: ops.ActionEvent) -> None:
        found = {}
        uri = hookcmds.secret_add({"some-key": "a"}, label="crud", owner="unit", rotate="daily")
        bare = uri.rsplit(":")[-1].rsplit("/")[-1]
        found["ids"] = bare in [id.rsplit("/")[-1] for id in hookcmds.secret_ids()]
        info = hookcmds.secret_info_get(id=uri)
        found["info"] = [info.revision, info.label, info.rotation]
        found["content"] = hookcmds.secret_get(id=uri)
        hookcmds.secret_set(uri, content={"some-key": "b"})
        found["peek"] = hookcmds.secret_get(id=uri, peek=True)
        hookcmds.secret_set(uri, description="new words")
        found["description"] = hookcmds.secret_info_get(label="crud").description
        found["label"] = hookcmds.secret_get(label="crud")
        hookcmds.secret_remove(uri, revision=1)
        hookcmds.secret_remove(uri)
        try:
            self.model.get_secret(id=uri)
        except ops.SecretNotFoundError:
            found["after"] = "not found"
        event.set_results({"found": json.dumps(found)})


if __name__ == "__main__":
    ops.main(Secrets)
