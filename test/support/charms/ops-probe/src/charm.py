#!/usr/bin/env python3
"""Asks through ops for what an agent can tell. What it found in hooks it keeps until an action asks for it."""

import json

import ops


class Probe(ops.CharmBase):
    _stored = ops.StoredState()

    def __init__(self, framework: ops.Framework):
        super().__init__(framework)
        self._stored.set_default(deferrals=0, events="")
        for event in (self.on.install, self.on.start, self.on.config_changed, self.on.leader_elected):
            framework.observe(event, self._note)
        framework.observe(self.on.leader_settings_changed, self._note)
        framework.observe(self.on.start, self._defer_once)
        framework.observe(self.on["out"].relation_created, self._tell)
        framework.observe(self.on.probe_action, self._probe)
        framework.observe(self.on.refuse_action, self._refuse)
        framework.observe(self.on.collect_unit_status, self._unit_status)
        framework.observe(self.on.collect_app_status, self._app_status)

    def _note(self, event: ops.EventBase) -> None:
        self._stored.events += f"{event.handle.kind} "
        self.unit.set_workload_version("4.2")
        if self.unit.name == "ops-probe/0":  # the others are on the same machine
            self.unit.set_ports(8080, ops.Port("udp", 53))

    def _defer_once(self, event: ops.EventBase) -> None:
        self._stored.deferrals += 1
        if self._stored.deferrals == 1:
            event.defer()

    def _tell(self, event: ops.RelationCreatedEvent) -> None:
        event.relation.data[self.unit]["from-unit"] = "a unit's words"
        event.relation.data[self.app]["from-app"] = "the leader's words"

    def _unit_status(self, event: ops.CollectStatusEvent) -> None:
        event.add_status(ops.ActiveStatus("well"))
        event.add_status(ops.WaitingStatus("for a friend") if self.config["word"] == "wait" else ops.ActiveStatus())

    def _app_status(self, event: ops.CollectStatusEvent) -> None:
        event.add_status(ops.ActiveStatus("all of us are well"))

    def _refuse(self, event: ops.ActionEvent) -> None:
        event.set_results({"kept": "yes"})
        event.fail("it does not want to")

    def _probe(self, event: ops.ActionEvent) -> None:
        event.log("looking")
        found = {
            "config": dict(self.config),
            "leader": self.unit.is_leader(),
            "planned": self.app.planned_units(),
            "ports": sorted(f"{port.port}/{port.protocol}" for port in self.unit.opened_ports()),
            "status": [self.unit.status.name, self.unit.status.message],
            "app-status": self.app.status.name if self.unit.is_leader() else "not ours to ask",
            "binding": str(self.model.get_binding("out").network.ingress_address),
            "peers": [sorted(unit.name for unit in relation.units) for relation in self.model.relations["friends"]],
            "heard": [self._heard(relation) for relation in self.model.relations["in"]],
            "resource": failure(lambda: self.model.resources.fetch("seed")),
            "secret": failure(lambda: self.model.get_secret(label="none")),
            "foreign-write": failure(self._write_foreign),
            "deferrals": self._stored.deferrals,
            "events": self._stored.events.split(),
            "model": self.model.name,
        }
        event.set_results({"greeting": f"hello {event.params['name']}", "found": json.dumps(found)})

    def _heard(self, relation: ops.Relation) -> dict:
        return {
            "app": relation.app.name,
            "app-bag": dict(relation.data[relation.app]),
            "units": {unit.name: relation.data[unit].get("from-unit") for unit in relation.units},
        }

    def _write_foreign(self) -> None:
        relation = self.model.relations["in"][0]
        relation.data[relation.app]["no"] = "right"


def failure(call) -> str:
    try:
        call()
    except Exception as error:
        return type(error).__name__
    return "none"


if __name__ == "__main__":
    ops.main(Probe, use_juju_for_storage=True)
