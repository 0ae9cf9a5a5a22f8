"""The bench of process supervisors, with Reeve among its peers. PYTHONPATH names that bench; its README says what it takes."""

import os
import sys

import bench
import peers
from core import procfs, procs
from peers.pebble import Pebble

STAMP_BYTES = 25


class Reeve(Pebble):
    """`reeved run`, with a shim for each service, which keeps its log."""

    name = "reeve"
    log_variants = ("shim",)

    @classmethod
    def missing(cls, ctx):
        return None if ctx.command(cls.name) else "no --cmd reeve=… given"

    def command(self):
        return [*self.ctx.command(self.name), "run", "--log-size", "1G"]

    def shims(self):
        """Shims are nobody's children: each works in its service's folder."""
        folders = {p: folder_of(p) for p in procs.mine() if not self.is_service(p)}
        return {p: folder for p, folder in folders.items() if folder.startswith(self.path("pebble", ".reeve"))}

    def roots(self):
        return [self.main_pid(), *self.shims()]

    def helper_pid(self, name):
        return next((p for p, folder in self.shims().items() if os.path.basename(folder) == name), None)

    def log_begin(self, name):
        pass

    def log_files(self, name):
        files = [self.path("pebble/.reeve/services/unit-container-0", name, f"log{n}") for n in (".3", ".2", ".1", "")]
        return [f for f in files if os.path.exists(f)]

    def log_bytes(self, name):
        line = 100
        return sum(os.stat(f).st_size for f in self.log_files(name)) * line // (line + STAMP_BYTES)

    def log_lines(self, name):
        for f in self.log_files(name):
            with open(f, "rb") as lines:
                for line in lines:
                    yield line[STAMP_BYTES:]


def folder_of(pid):
    try:
        return os.readlink(f"/proc/{pid}/cwd")
    except OSError:
        return ""


if __name__ == "__main__":
    peers.PEERS["reeve"] = Reeve
    sys.exit(bench.main())
