"""One method for each feature of ops: it uses all of it, and returns what it saw as plain data."""

import datetime

import ops
from ops import hookcmds


class Features:
    def __init__(self, charm: ops.CharmBase):
        self.charm = charm

    @property
    def model(self) -> ops.Model:
        return self.charm.model

    def config(self, _event) -> dict:
        return {
            "options": dict(self.charm.config),
            "leader": self.charm.unit.is_leader(),
            "unit": self.charm.unit.name,
            "app": self.charm.app.name,
            "has-secrets": ops.JujuVersion.from_environ().has_secrets,
            "meta": [sorted(self.charm.meta.relations), sorted(self.charm.meta.storages), sorted(self.charm.meta.containers)],
        }

    def relations(self, _event) -> dict:
        relation = self.model.get_relation("in")
        mine = relation.data[self.charm.unit]
        mine["words"] = "two words, “quoted”"
        mine["empty"] = "soon gone"
        del mine["empty"]
        return {
            "app": relation.app.name,
            "units": sorted(unit.name for unit in relation.units),
            "mine": {key: value for key, value in mine.items() if "address" not in key and "subnets" not in key},
            "theirs": sorted(relation.data[unit].get("ingress-address", "") != "" for unit in relation.units),
            "active": relation.active,
            "same-model": relation.remote_model.uuid == self.model.uuid,
            "by-id": self.model.get_relation("in", relation.id).id == relation.id,
            "foreign": failure(lambda: relation.data[relation.app].update(no="right")),
            "not-text": failure(lambda: mine.update(number=7)),
        }

    def peers(self, _event) -> dict:
        relation = self.model.get_relation("friends")
        ours = relation.data[self.charm.app]
        if self.charm.unit.is_leader():
            ours["mode"] = "fast"
        return {
            "app": relation.app.name,
            "units": sorted(unit.name for unit in relation.units),
            "ours": failure(lambda: ours.update(mode="slow")) if not self.charm.unit.is_leader() else dict(ours).get("mode"),
            "read": dict(ours).get("mode"),
        }

    def status(self, _event) -> dict:
        seen = []
        for entity in (self.charm.unit, self.charm.app):
            for kind in (ops.BlockedStatus, ops.WaitingStatus, ops.MaintenanceStatus, ops.ActiveStatus):
                entity.status = kind("as set")
                seen.append([entity.status.name, entity.status.message])
        self.charm.unit.set_workload_version("1.0")
        return {"seen": seen, "refused": refused(lambda: setattr(self.charm.unit, "status", ops.UnknownStatus()))}

    def secrets(self, _event) -> dict:
        far = datetime.datetime(2090, 1, 1, tzinfo=datetime.timezone.utc)
        found = {"policies": []}
        for rotate in ops.SecretRotate:
            secret = self.charm.unit.add_secret({"key": rotate.value}, rotate=rotate, expire=far, label=rotate.value)
            info = secret.get_info()
            found["policies"].append([info.rotation.value, info.expires.year, info.label])
            secret.remove_all_revisions()
        secret = self.charm.app.add_secret({"pass-word": "é\n"}, label="mine", description="words", expire=datetime.timedelta(days=3))
        by_label = self.model.get_secret(label="mine")
        found["content"] = [by_label.get_content(), self.model.get_secret(id=secret.id).peek_content()]
        secret.set_content({"pass-word": "two"})
        secret.set_info(description="other words", rotate=ops.SecretRotate.DAILY)
        info = secret.get_info()
        found["info"] = [info.description, info.rotation.value]
        found["tracked"] = [by_label.peek_content(), secret.get_content(refresh=True)]
        relation = self.model.get_relation("in")
        secret.grant(relation)
        secret.revoke(relation)
        secret.grant(relation, unit=sorted(relation.units, key=str)[0])
        secret.remove_all_revisions()
        found["unknown"] = failure(lambda: self.model.get_secret(label="nobody's"))
        found["bad-key"] = failure(lambda: self.charm.app.add_secret({"No": "x"}))
        return found

    def storage(self, _event) -> dict:
        ours = self.model.storages["data"]
        for one in ours:
            (one.location / "name").write_text(one.full_id)
        return {
            "names": sorted(self.model.storages),
            "held": [[one.name, one.full_id == (one.location / "name").read_text()] for one in ours],
            "unknown": failure(lambda: self.model.storages.request("nothing")),
        }

    def resources(self, _event) -> dict:
        path = self.model.resources.fetch("seed")
        return {"name": path.name, "text": path.read_text(), "unknown": failure(lambda: self.model.resources.fetch("shoe"))}

    def ports(self, _event) -> dict:
        unit = self.charm.unit
        unit.open_port("tcp", 9091)
        unit.open_port("icmp")
        first = shown(unit.opened_ports())
        unit.set_ports(9092, ops.Port("udp", 9093))
        second = shown(unit.opened_ports())
        unit.close_port("udp", 9093)
        third = shown(unit.opened_ports())
        unit.set_ports()
        return {"steps": [first, second, third, shown(unit.opened_ports())]}

    def network(self, _event) -> dict:
        network = self.model.get_binding("side").network
        of_relation = self.model.get_binding(self.model.get_relation("in")).network
        return {
            "named": all(interface.name for interface in network.interfaces),
            "subnet": all(interface.address in interface.subnet for interface in network.interfaces if interface.subnet),
            "bind": network.bind_address is not None,
            "ingress": of_relation.ingress_address in of_relation.ingress_addresses,
            "egress": len(of_relation.egress_subnets) > 0,
            "unknown": refused(lambda: self.model.get_binding("nowhere").network),
        }

    def goal(self, _event) -> dict:
        return {"planned": self.charm.app.planned_units()}

    def state(self, _event) -> dict:
        """What was kept over dispatches: every type that StoredState takes, and the events that waited."""
        stored = self.charm.stored
        self.charm.on.told.emit("three small words")
        before = stored.seen.get("times", 0)
        stored.seen["times"] = before + 1
        return {"times": before, "deferrals": stored.deferrals, "told": list(stored.told), "start": "StartEvent" in stored.kinds}

    def credential(self, _event) -> dict:
        spec = self.model.get_cloud_spec()
        return {"type": spec.type, "name": spec.name}

    def results(self, event) -> dict:
        event.log("a line of progress")
        event.set_results({"nested": {"inner-key": "1", "other": {"deep": "2"}}})
        return {"params": dict(event.params), "id": event.id != "", "bad": failure(lambda: event.set_results({"Bad": "x"}))}

    def hookcmds(self, event) -> dict:
        """The functions below the model, one after the other, as the tests of ops itself use them."""
        found = {}
        hookcmds.juju_log("a message", level="WARNING")
        hookcmds.app_version_set("1.0")
        hookcmds.status_set("maintenance", "for a while")
        found["status"] = [hookcmds.status_get().status, hookcmds.status_get(app=True).status != ""]
        hookcmds.status_set("active", "again")
        found["config"] = [hookcmds.config_get("word"), hookcmds.config_get()["number"]]
        found["leader"] = hookcmds.is_leader()
        found["goal"] = sorted(hookcmds.goal_state().units)
        found["network"] = len(hookcmds.network_get("side").bind_addresses) > 0
        found["resource"] = hookcmds.resource_get("seed").name
        found["relations"] = self._relation_commands()
        found["secrets"] = self._secret_commands()
        hookcmds.open_port("tcp", 9100, to_port=9102, endpoints="in")
        found["ports"] = [[port.port, port.to_port, port.endpoints] for port in hookcmds.opened_ports(endpoints=True)]
        hookcmds.close_port("tcp", 9100, to_port=9102, endpoints="in")
        hookcmds.state_set({"some": "text, with\nlines!\n", "other": ""})
        found["state"] = [hookcmds.state_get("some"), "some" in hookcmds.state_get(None)]
        hookcmds.state_delete("some")
        found["storage"] = [str(hookcmds.storage_get(id).location) != "" for id in hookcmds.storage_list("data")]
        found["add"] = failure(lambda: hookcmds.storage_add({"data": 9}))
        found["action"] = hookcmds.action_get("name")
        hookcmds.action_log("progress")
        hookcmds.action_set({"extra": "yes"})
        found["reboot"] = failure(lambda: hookcmds.juju_reboot())
        found["credential"] = hookcmds.credential_get().type
        return found

    def _relation_commands(self) -> list:
        ids = hookcmds.relation_ids("in")
        number = int(ids[0].split(":")[1])
        hookcmds.relation_set({"command": "said"}, number)
        mine = hookcmds.relation_get(number, key="command", unit=self.charm.unit.name)
        units = hookcmds.relation_list(number)
        model = hookcmds.relation_model_get(number).uuid
        lost = failure(lambda: hookcmds.relation_list(9999))
        return [len(ids), mine, units, hookcmds.relation_list(number, app=True), str(model) == self.model.uuid, lost]

    def _secret_commands(self) -> list:
        id = hookcmds.secret_add({"key": "one"}, label="below", owner="unit", description="d")
        hookcmds.secret_set(id, content={"key": "two"})
        number = int(hookcmds.relation_ids("in")[0].split(":")[1])
        hookcmds.secret_grant(id, number)
        hookcmds.secret_revoke(id, relation_id=number)
        info = hookcmds.secret_info_get(label="below")
        found = [hookcmds.secret_get(id=id, peek=True), info.description, len(hookcmds.secret_ids()) > 0]
        hookcmds.secret_remove(id)
        return found


def shown(ports) -> list:
    return sorted(f"{port.port}/{port.protocol}" if port.port else port.protocol for port in ports)


def failure(call) -> str:
    try:
        call()
    except (ops.ModelError, hookcmds.Error, ops.InvalidStatusError, NameError, ValueError) as error:
        return type(error).__name__
    return "none"


def refused(call) -> bool:
    """Where `ops.testing` fails too, but by the name of another kind of the same error."""
    try:
        call()
    except ops.ModelError:
        return True
    return False
