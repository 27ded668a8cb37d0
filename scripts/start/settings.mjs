import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkEnvironment } from './check-environment.mjs';
import { StartProblem } from './start-problem.mjs';

/**
 * @typedef {object} Settings
 * @property {string} host the address to bind, without brackets
 * @property {number} port 0 lets the system choose
 * @property {string | undefined} token the user's own; undefined: one is kept in the data directory
 * @property {string} dataDir absolute
 * @property {boolean} trustProxy whether only a reverse proxy can reach the port, so that its `X-Forwarded-For` counts
 */

/** A token that opens Portolan to a network may not be guessed. */
const shortestToken = 24;

/**
 * Reads HOST, PORT, PORTOLAN_TOKEN, PORTOLAN_DATA_DIR and PORTOLAN_TRUST_PROXY, and checks what the server reads besides. A variable
 * that is set to nothing counts as unset.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env) {
  checkEnvironment(env);
  const host = given(env.HOST)?.replace(/^\[(.*)\]$/, '$1') ?? '127.0.0.1';
  const token = given(env.PORTOLAN_TOKEN);
  if (!isLoopback(host) && (token?.length ?? 0) < shortestToken) {
    throw new StartProblem(
      `HOST is ${host}, which lets other machines in, and ${token ? 'PORTOLAN_TOKEN is shorter than' : 'there is no PORTOLAN_TOKEN of at least'} ${shortestToken} characters: set one, such as \`PORTOLAN_TOKEN=$(openssl rand -hex 16)\`, or leave HOST out to serve this machine only.`,
    );
  }
  const trustProxy = /^(1|true)$/i.test(given(env.PORTOLAN_TRUST_PROXY) ?? '');
  return { host, port: readPort(env.PORT), token, dataDir: readDataDir(env), trustProxy };
}

/** @param {string} host */
function isLoopback(host) {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** @param {string | undefined} text */
function readPort(text) {
  const port = given(text) ?? '4600';
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  throw new StartProblem(
    `PORT is "${port}", which is no port: set it to a number from 1 to 65535, or leave it out for 4600.`,
  );
}

/** @param {NodeJS.ProcessEnv} env */
function readDataDir(env) {
  const own = given(env.PORTOLAN_DATA_DIR);
  if (own) return resolve(own);
  return join(given(env.XDG_DATA_HOME) ?? join(homedir(), '.local', 'share'), 'portolan');
}

/** @param {string | undefined} text */
function given(text) {
  return text?.trim() || undefined;
}
