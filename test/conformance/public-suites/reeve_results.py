"""A pytest plugin: one line of JSON for each test, for whoever started the suite."""

import json
import os
import pathlib

import pytest


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    # What fails before its call fails in the preparation; what passes there says nothing yet.
    if report.when != "call" and not (report.when == "setup" and not report.passed):
        return
    crash = getattr(report.longrepr, "reprcrash", None)
    because = getattr(crash, "message", None) or str(report.longrepr or "")
    line = {
        "file": pathlib.Path(item.fspath).name,
        "test": item.name,
        "outcome": report.outcome,
        "seconds": round(report.duration, 2),
        "because": because[:2000],
    }
    with open(os.environ["RESULTS_FILE"], "a") as file:
        file.write(json.dumps(line) + "\n")
