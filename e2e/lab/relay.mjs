// usage: node relay.mjs SOCKET PORT
// Passes each connection that comes on a unix socket to 127.0.0.1:PORT of the network namespace that it runs in: paths are shared
// between network namespaces, addresses are not. It ends with its stdin, and so with the process that started it.
import { connect, createServer } from 'node:net';

const [socket, port] = process.argv.slice(2);
createServer((near) => {
  const far = connect(Number(port), '127.0.0.1');
  near.pipe(far).pipe(near);
  for (const [one, other] of [
    [near, far],
    [far, near],
  ]) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}).listen(socket, () => console.log('ready'));
process.stdin.resume().on('end', () => process.exit(0));
