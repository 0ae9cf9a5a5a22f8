"""What charms on any ops have in common: a journal of events, and a note of every command that ops calls."""

import base64
import os
import pathlib
import subprocess

#: The commands of this dispatch, in the order in which each was called first.
commands = {}

_start = subprocess.Popen.__init__


def _noting(self, args, *more, **options):
    commands[os.path.basename(args if isinstance(args, str) else str(args[0]))] = True
    return _start(self, args, *more, **options)


subprocess.Popen.__init__ = _noting


def write_journal(event):
    """One line: the event as Juju names it, and what it says of itself through ops."""
    if "JUJU_AGENT_SOCKET_ADDRESS" not in os.environ:
        return  # this is no agent, but ops.testing
    unit = os.environ["JUJU_UNIT_NAME"].replace("/", "-")
    line = " ".join([event.handle.kind.replace("_", "-")] + list(_facts(event)))
    with pathlib.Path(os.environ["JUJU_CHARM_DIR"], "../../journal-" + unit).open("a") as file:
        file.write(line + "\n")


def _facts(event):
    for attribute in ("app", "unit"):
        if getattr(event, attribute, None) is not None:
            yield getattr(event, attribute).name
    if "JUJU_STORAGE_ID" in os.environ:
        yield _storage_id(event)
    if hasattr(event, "secret"):
        yield event.secret.label or ""
    if hasattr(event, "revision"):
        yield str(event.revision)
    if hasattr(event, "workload"):
        yield event.workload.name
    if hasattr(event, "notice"):
        yield from (event.notice.type.value, event.notice.key)
    if hasattr(event, "info"):
        yield event.info.name
    leaves = getattr(event, "departing_unit", None)
    leaves = leaves.name if leaves is not None else os.environ.get("JUJU_DEPARTING_UNIT", "")
    if leaves:
        yield from ("leaves:", leaves)


def _storage_id(event):
    storage = getattr(event, "storage", None)
    return storage.full_id if storage is not None else os.environ["JUJU_STORAGE_ID"]


def run_calls(text):
    """Runs commands, one a line: stdin and words in base64, `=` when empty; tells exit code, stdout and stderr."""
    return "\n".join(_run(line.split(" ")) for line in text.split("\n"))


def _run(fields):
    given, *words = [base64.b64decode("" if field == "=" else field) for field in fields]
    ran = subprocess.run(words, input=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    printed = [base64.b64encode(output).decode() or "=" for output in (ran.stdout, ran.stderr)]
    return " ".join([str(ran.returncode), *printed])
