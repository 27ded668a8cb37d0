import { isIP } from 'node:net';

/** Where Portolan listens, and under which other names it may be called. */
export type Listening = {
  /** The address it is bound to. */
  host: string;
  port: number;
  /** `name` or `name:port`, from PORTOLAN_ALLOWED_HOSTS: names behind a reverse proxy, or the ends of a tunnel. */
  allowedHosts: readonly string[];
};

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request's Host header names this server. A page that rebinds its own name to this address carries that name here, and
 * is refused. Bound to every address, any IP literal is allowed too: a browser sends one only to that very address, so none can be rebound.
 * @param header the Host header, word for word.
 */
export function isAllowedHost(header: string | null, listening: Listening): boolean {
  const asked = header === null ? undefined : splitHost(header);
  if (asked === undefined) return false;
  const extra = listening.allowedHosts.map(splitHost);
  if (extra.some((one) => one?.name === asked.name && (one.port === undefined || one.port === portOf(asked))))
    return true;
  if (portOf(asked) !== listening.port) return false;
  if (loopbackNames.includes(asked.name)) return true;
  return isWildcard(listening.host)
    ? isLiteral(asked.name)
    : asked.name === bracketed(listening.host.toLowerCase());
}

/** Whether a text can be a host of PORTOLAN_ALLOWED_HOSTS: `name` or `name:port`, without a scheme. */
export function isHost(text: string): boolean {
  return splitHost(text) !== undefined;
}

type NamedHost = { name: string; port: number | undefined };

/** @returns undefined where it is no host at all; an IPv6 name keeps its brackets. */
function splitHost(host: string): NamedHost | undefined {
  const found = /^(?<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(?<port>\d{1,5}))?$/.exec(
    host.trim().toLowerCase(),
  );
  const name = found?.groups?.name;
  if (name === undefined) return undefined;
  const port = found?.groups?.port;
  return { name, port: port === undefined ? undefined : Number(port) };
}

/** A Host header without a port means the scheme's own; over TLS the name comes by PORTOLAN_ALLOWED_HOSTS, so 80 it is. */
function portOf(host: NamedHost): number {
  return host.port ?? 80;
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '[::]';
}

function isLiteral(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
