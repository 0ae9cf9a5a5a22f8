"""One method for each feature of ops 1.0: it uses all of it, and returns what it saw as plain data."""

from ops.model import ActiveStatus, BlockedStatus, MaintenanceStatus, ModelError, RelationDataError, WaitingStatus


class Features:
    def __init__(self, charm):
        self.charm = charm

    @property
    def model(self):
        return self.charm.model

    def config(self, _event):
        return {
            "options": dict(self.charm.config),
            "leader": self.charm.unit.is_leader(),
            "unit": self.charm.unit.name,
            "app": self.charm.app.name,
        }

    def relations(self, _event):
        relation = self.model.get_relation("in")
        mine = relation.data[self.charm.unit]
        mine["words"] = "two words, “quoted”"
        return {
            "app": relation.app.name,
            "units": sorted(unit.name for unit in relation.units),
            "mine": {key: value for key, value in mine.items() if "address" not in key and "subnets" not in key},
            "foreign": failure(lambda: relation.data[relation.app].update(no="right")),
            "not-text": failure(lambda: mine.update(number=7)),
        }

    def peers(self, _event):
        relation = self.model.get_relation("friends")
        ours = relation.data[self.charm.app]
        if self.charm.unit.is_leader():
            ours["mode"] = "fast"
            return {"units": sorted(unit.name for unit in relation.units), "ours": ours["mode"]}
        refused = failure(lambda: ours.update(mode="slow"))
        return {"units": sorted(unit.name for unit in relation.units), "ours": refused}

    def status(self, _event):
        seen = []
        for entity in (self.charm.unit, self.charm.app):
            for kind in (BlockedStatus, WaitingStatus, MaintenanceStatus, ActiveStatus):
                entity.status = kind("as set")
                seen.append([entity.status.name, entity.status.message])
        return {"seen": seen}

    def storage(self, _event):
        ours = self.model.storages["data"]
        return {
            "held": [one.location.is_dir() for one in ours],
            "refused": failure(lambda: self.model.storages.request("data", 9)),
        }

    def resources(self, _event):
        path = self.model.resources.fetch("seed")
        return {"name": path.name, "text": path.read_text()}

    def network(self, _event):
        network = self.model.get_binding("side").network
        of_relation = self.model.get_binding(self.model.get_relation("in")).network
        return {
            "named": all(interface.name for interface in network.interfaces),
            "bind": network.bind_address == network.interfaces[0].address,
            "ingress": of_relation.ingress_address in of_relation.ingress_addresses,
            "egress": len(of_relation.egress_subnets) > 0,
        }

    def state(self, _event):
        """What was kept over dispatches: every type that StoredState takes, and the events that waited."""
        stored = self.charm.stored
        self.charm.on.told.emit("three small words")
        before = stored.seen.get("times", 0)
        stored.seen["times"] = before + 1
        return {
            "times": before,
            "deferrals": stored.deferrals,
            "told": list(stored.told),
            "start": "StartEvent" in stored.kinds,
        }

    def results(self, event):
        event.log("a line of progress")
        event.set_results({"other": "yes"})
        return {"params": dict(event.params)}


def failure(call):
    try:
        call()
    except (ModelError, RelationDataError) as error:
        return type(error).__name__
    return "none"
