"""A record of which calls each test made, and of what came of it."""

import json
import os

import pytest
from ops import pebble

CALLS: set[str] = set()


def _recording(name):
    call = getattr(pebble.Client, name)

    def recorded(self, *args, **kwargs):
        CALLS.add(name)
        return call(self, *args, **kwargs)

    return recorded


METHODS = [name for name in dir(pebble.Client) if not name.startswith('_') and callable(getattr(pebble.Client, name))]
for _name in METHODS:
    setattr(pebble.Client, _name, _recording(_name))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    # What a fixture called counts for the test; a fixture that failed is a test that failed.
    if report.when == 'teardown' or (report.when == 'setup' and report.passed):
        return
    line = {'title': item.name, 'calls': sorted(CALLS), 'passed': report.passed, 'because': str(report.longrepr or '')}
    CALLS.clear()
    with open(os.environ['CALLS_FILE'], 'a') as file:
        file.write(json.dumps(line) + '\n')
