/** Where an engine listens. */
export type EngineAddress = { kind: 'unix'; path: string } | { kind: 'tcp'; host: string; port: number };

/** Why an address can not be used. */
export type AddressRefusal = 'ssh' | 'npipe' | 'tls' | 'unknown';

/**
 * Reads an address as DOCKER_HOST and contexts write it: `unix:///path`, `tcp://host:port`, `http://host:port`, `host:port`.
 * @returns the address, or why Portolan can not use it.
 */
export function parseEngineAddress(
  text: string,
): { ok: true; address: EngineAddress } | { ok: false; because: AddressRefusal } {
  const scheme = /^([a-z]+):\/\//i.exec(text)?.[1]?.toLowerCase() ?? 'tcp';
  const rest = text.replace(/^[a-z]+:\/\//i, '');
  switch (scheme) {
    case 'unix':
      return rest.startsWith('/')
        ? { ok: true, address: { kind: 'unix', path: rest } }
        : { ok: false, because: 'unknown' };
    case 'tcp':
    case 'http':
      return parseTcp(rest);
    case 'ssh':
    case 'npipe':
      return { ok: false, because: scheme };
    case 'https':
      return { ok: false, because: 'tls' };
    default:
      return { ok: false, because: 'unknown' };
  }
}

function parseTcp(
  rest: string,
): { ok: true; address: EngineAddress } | { ok: false; because: AddressRefusal } {
  // `tcp://:2375` is the docker CLI's way to say this machine.
  const text = `tcp://${rest.replace(/^(?=:|$)/, '127.0.0.1')}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.pathname !== '' && url.pathname !== '/')) {
    return { ok: false, because: 'unknown' };
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { ok: true, address: { kind: 'tcp', host, port: url.port === '' ? 2375 : Number(url.port) } };
}

/** @returns the address as DOCKER_HOST would write it. */
export function formatEngineAddress(address: EngineAddress): string {
  if (address.kind === 'unix') return `unix://${address.path}`;
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return `tcp://${host}:${address.port}`;
}
