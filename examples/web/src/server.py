"""The workload: an HTTP server that shows one page. The operator writes the page's words into a JSON file."""

import argparse
import json
import pathlib
import socket
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

VERSION = "1.0"


class Server(ThreadingHTTPServer):
    """For IPv6 and IPv4 where the machine has both."""

    address_family = socket.AF_INET6 if socket.has_dualstack_ipv6() else socket.AF_INET

    def server_bind(self) -> None:
        if self.address_family == socket.AF_INET6:
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        super().server_bind()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, required=True)
    options.add_argument("--page", type=pathlib.Path, required=True)
    arguments = options.parse_args()

    class Page(BaseHTTPRequestHandler):
        server_version = f"web/{VERSION}"

        def do_GET(self) -> None:
            # Read for each request: new words need no restart.
            words = json.loads(arguments.page.read_text(encoding="utf-8"))
            text = f"{words['greeting']}\n{words['message']}\n".encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

    with Server(("", arguments.port), Page) as httpd:
        print(f"serving on port {arguments.port}", flush=True)
        httpd.serve_forever()


if __name__ == "__main__":
    main()
