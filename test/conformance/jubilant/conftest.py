"""A model for each file of tests, as charm authors have it; and a record of which calls each test made."""

import json
import os
import pathlib

import jubilant
import pytest

CALLS: set[str] = set()


def _recording(name):
    call = getattr(jubilant.Juju, name)

    def recorded(self, *args, **kwargs):
        CALLS.add(name)
        return call(self, *args, **kwargs)

    return recorded


for _name in [name for name in vars(jubilant.Juju) if not name.startswith("_") and callable(getattr(jubilant.Juju, name))]:
    setattr(jubilant.Juju, _name, _recording(_name))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    if report.when != "call":
        return
    line = {"title": item.name, "calls": sorted(CALLS), "passed": report.passed, "because": str(report.longrepr or "")}
    CALLS.clear()
    with open(os.environ["CALLS_FILE"], "a") as file:
        file.write(json.dumps(line) + "\n")


@pytest.fixture(scope="module")
def juju():
    with jubilant.temp_model() as juju:
        juju.wait_timeout = 60
        yield juju


@pytest.fixture(scope="session")
def charms():
    """The folder with the charms of these tests."""
    return pathlib.Path(os.environ["CHARMS"])
