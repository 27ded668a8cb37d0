import { z } from 'zod';

/** The engine's resolver, which it lets listen inside of every container that is on a network with names. */
const resolverAddress = '127.0.0.11';

/** A port that something listens on, of the host itself or of a container. Source: `/proc/net/tcp` and its like. */
export const listeningSchema = z.object({
  /** An address of the stack that it listens in, or `0.0.0.0`, or `::`. */
  address: z.string(),
  port: z.number().int(),
  protocol: z.enum(['tcp', 'udp']),
});
export type Listening = z.infer<typeof listeningSchema>;

/** True where it answers on every address of its network stack. */
export function listensEverywhere({ address }: Pick<Listening, 'address'>): boolean {
  return address === '0.0.0.0' || address === '::';
}

/** True where nobody but its own network stack reaches it. */
export function listensOnLoopback({ address }: Pick<Listening, 'address'>): boolean {
  return address.startsWith('127.') || address === '::1';
}

/** True for the engine's own resolver, which is in a container's network stack and none of the container's. */
export function isEnginesResolver({ address }: Pick<Listening, 'address'>): boolean {
  return address === resolverAddress;
}
