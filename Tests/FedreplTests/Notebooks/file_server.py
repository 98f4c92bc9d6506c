"""Gives the files of this folder out on the loopback address, parts of them too.

Prints its port; each request's path and range go to the standard error stream.
"""

import http.server
import os
import sys


class Files(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path = "." + self.path
        wanted = self.headers.get("Range", "")
        print(os.path.basename(path), wanted, file=sys.stderr, flush=True)
        if not os.path.isfile(path):
            self.send_error(404)
            return
        with open(path, "rb") as file:
            data = file.read()
        start = int(wanted[6:].split("-")[0]) if wanted else 0
        self.send_response(206 if wanted else 200)
        if wanted:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        self.wfile.write(data[start:])

    def log_message(self, *args):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Files)
print(server.server_port, flush=True)
server.serve_forever()
