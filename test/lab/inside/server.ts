/** The workload of lab tests: an HTTP server on every address that says which process it is. */
import { createServer } from 'node:http';

const [, , port = ''] = process.argv;
createServer((_request, response) => response.end(String(process.pid))).listen(Number(port), '::');
