/** Why a request is refused for where it comes from. */
export type OriginRefusal = 'foreign-origin' | 'cross-site' | 'origin-missing';

/** The part of a request that tells where it comes from. */
export type Sender = { method: string; headers: Headers };

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Whether a request comes from this site's own pages or from no page at all. The Host header must have been checked before, for
 * the Origin is held against it.
 * A link from elsewhere may open a page (a navigation of the whole window); nothing else of another site gets an answer.
 * @returns why it is refused, or undefined.
 */
export function refuseOrigin(sender: Sender): OriginRefusal | undefined {
  const origin = sender.headers.get('origin');
  if (origin !== null && !isOwnOrigin(origin, sender.headers.get('host') ?? '')) return 'foreign-origin';
  const site = sender.headers.get('sec-fetch-site');
  if ((site === 'cross-site' || site === 'same-site') && !isPageNavigation(sender)) return 'cross-site';
  if (safeMethods.has(sender.method) || origin !== null) return undefined;
  return hasBearer(sender.headers) ? undefined : 'origin-missing';
}

/** True where a browser asks for a whole page, not for a frame or for data. */
export function isPageNavigation(sender: Sender): boolean {
  return (
    safeMethods.has(sender.method) &&
    sender.headers.get('sec-fetch-mode') === 'navigate' &&
    sender.headers.get('sec-fetch-dest') === 'document'
  );
}

/** A browser adds no Authorization by itself, so a request that has one was made by someone who holds the token. */
function hasBearer(headers: Headers): boolean {
  return /^bearer /i.test(headers.get('authorization') ?? '');
}

/** `null`, the origin of sandboxed frames and files, is no URL and therefore foreign. */
function isOwnOrigin(origin: string, host: string): boolean {
  const from = URL.canParse(origin) ? new URL(origin) : undefined;
  if (from === undefined || (from.protocol !== 'http:' && from.protocol !== 'https:')) return false;
  const own = `${from.protocol}//${host}`;
  // Both through URL, which drops the scheme's own port.
  return URL.canParse(own) && new URL(own).host === from.host;
}
