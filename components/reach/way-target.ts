import type { Way } from '@/lib/domain/reachability/explanation';
import { atPort } from '@/lib/messages/reach-obstacles';

/**
 * @param port that was asked for; a way's own port, such as a published one, comes before it.
 * @returns what to type to take a way: `name:port`, `10.0.0.2:80`, `[fd00::2]:80`; without a port where none is known, and undefined
 * where the way leads nowhere in particular.
 */
export function wayTarget(
  { names, address, port: own }: Pick<Way, 'names' | 'address' | 'port'>,
  port: number | undefined,
): string | undefined {
  const host = names[0] ?? address;
  if (host === undefined) return undefined;
  return atPort(host, own ?? port);
}
