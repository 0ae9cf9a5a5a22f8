/**
 * A slow line: takes connections and carries each byte to the target after a delay, in both directions. `node delay.ts PORT
 * HOST TARGET-PORT DELAY-MS`; for kernels without netem, which would do it without a program in between.
 */
import { connect, createServer, type Socket } from 'node:net';

const [, , port = '', host = '', targetPort = '', delay = ''] = process.argv;
const delayMs = Number(delay);

createServer({ allowHalfOpen: true }, (near) => {
  const far = connect({ host, port: Number(targetPort), allowHalfOpen: true });
  carry(near, far);
  carry(far, near);
}).listen(Number(port), '::', () => process.stdout.write('ready\n'));

/** Timers of one delay fire in their order, so bytes stay in theirs. */
function carry(from: Socket, to: Socket): void {
  from.on('data', (bytes) => setTimeout(() => to.write(bytes), delayMs));
  from.on('end', () => setTimeout(() => to.end(), delayMs));
  from.on('error', () => to.destroy());
}
