// A network driver as a plugin of the old kind: Docker's remote driver protocol on a unix socket, agreeing to everything and moving no packet.
// usage: node network-plugin.mjs /run/docker/plugins/NAME.sock
// It ends with its stdin, and so with the process that started it.
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname } from 'node:path';

const answers = {
  '/Plugin.Activate': { Implements: ['NetworkDriver'] },
  '/NetworkDriver.GetCapabilities': { Scope: 'local', ConnectivityScope: 'local' },
};

const [socket] = process.argv.slice(2);
mkdirSync(dirname(socket), { recursive: true });
createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.setHeader('content-type', 'application/vnd.docker.plugins.v1+json');
    response.end(JSON.stringify(answers[request.url] ?? {}));
  });
}).listen(socket);
process.stdin.resume().on('end', () => process.exit(0));
