"""A service that says who it is: its pid, over HTTP, on a port that it writes down together with the pid."""

import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

base = sys.argv[1]


class Pid(BaseHTTPRequestHandler):
    def do_GET(self):
        body = str(os.getpid()).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Pid)
with open(f"{base}.pids", "a", encoding="utf-8") as pids:
    pids.write(f"{os.getpid()}\n")
with open(f"{base}.new", "w", encoding="utf-8") as port:
    port.write(f"{os.getpid()} {server.server_port}\n")
os.replace(f"{base}.new", f"{base}.address")
server.serve_forever()
