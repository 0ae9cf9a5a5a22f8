"""A charm author's integration test, and what it took: all of it, what the library slept between its looks, each step."""

import contextlib
import json
import sys
import time

import jubilant

slept = 0.0
steps: dict[str, float] = {}
really_sleep = time.sleep


def sleep(seconds: float):
    global slept
    begun = time.perf_counter()
    really_sleep(seconds)
    slept += time.perf_counter() - begun


@contextlib.contextmanager
def step(name: str):
    begun, slept_before = time.perf_counter(), slept
    yield
    steps[name] = time.perf_counter() - begun - (slept - slept_before)


time.sleep = sleep
charm = sys.argv[1]
begun = time.perf_counter()
juju = jubilant.Juju()
with step("deploy"):
    juju.deploy(charm, "bench")
with step("deploy another"):
    juju.deploy(charm, "friend")
with step("integrate"):
    juju.integrate("bench:out", "friend:in")
with step("wait until both are active"):
    juju.wait(jubilant.all_active)
with step("config"):
    juju.config("bench", {"name": "another"})
with step("wait until both are idle"):
    juju.wait(lambda status: jubilant.all_active(status) and jubilant.all_agents_idle(status))
with step("run an action"):
    assert juju.run("bench/0", "quiet").success
print(json.dumps({"took": time.perf_counter() - begun, "slept": slept, "steps": steps}))
