"""Uses the same features under `ops.testing`, in a world that is described like the one on the machine, and prints them."""

import json
import pathlib
import sys

from charm import Everything
from ops import testing

seed = pathlib.Path(sys.argv[1], "seed.txt")
seed.write_text("barley")
cloud = testing.CloudSpec(type="manual", name="here")
context = testing.Context(Everything, app_name="plain", unit_id=0, app_trusted=True)


def network(binding):
    address = testing.Address("192.0.2.2", cidr="192.0.2.0/24")
    return testing.Network(binding, [testing.BindAddress([address], interface_name="eth0")])


def world():
    return testing.State(
        leader=True,
        planned_units=2,
        model=testing.Model(cloud_spec=cloud),
        relations={
            testing.PeerRelation("friends", peers_data={1: {}}),
            testing.Relation("in", remote_app_name="other", remote_units_data={0: {"ingress-address": "192.0.2.1"}}),
        },
        networks={network("side"), network("in")},
        storages={testing.Storage("data")},
        resources={testing.Resource(name="seed", path=seed)},
    )


def feature(name):
    context.run(context.on.action("feature", params={"name": name}), world())
    return json.loads(context.action_results["found"])


after_start = context.run(context.on.start(), world())
print(json.dumps({
    "features": {name: feature(name) for name in sys.argv[2:]},
    "status": [after_start.unit_status.name, after_start.unit_status.message],
    "deferred": [event.name for event in after_start.deferred],
}))
