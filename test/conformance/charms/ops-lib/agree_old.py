"""Uses the same features under the `Harness` of ops 1.0, in a world that is described like the one on the machine."""

import json
import pathlib
import sys

import charm
from ops.testing import Harness

root = pathlib.Path(charm.__file__).parent.parent
harness = Harness(
    charm.Everything,
    meta=(root / "metadata.yaml").read_text(),
    actions=(root / "actions.yaml").read_text(),
)
harness.set_leader(True)
harness.update_config({"word": "calm", "number": 7, "ratio": 0.5, "switch": True, "reboot": "never"})
for endpoint, unit in (("friends", "plain/1"), ("in", "other/0")):
    relation = harness.add_relation(endpoint, unit.split("/")[0])
    harness.add_relation_unit(relation, unit)
harness.begin()
print(json.dumps({name: getattr(harness.charm.features, name)(None) for name in sys.argv[1:]}))
