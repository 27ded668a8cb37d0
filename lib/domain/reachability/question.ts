import { z } from 'zod';

/** Who reaches or is reached: a container, the engine's host, or whatever lies beyond the host. */
const partySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('container'), id: z.string() }),
  z.object({ kind: z.literal('host') }),
  z.object({ kind: z.literal('outside') }),
]);
export type Party = z.infer<typeof partySchema>;

const protocols = ['tcp', 'udp'] as const;
export type Protocol = (typeof protocols)[number];

/** Can `from` reach `to`, on this port or at all? */
export const questionSchema = z.object({
  from: partySchema,
  to: partySchema,
  port: z.number().int().min(1).max(65_535).optional(),
  protocol: z.enum(protocols).default('tcp'),
});
export type Question = z.infer<typeof questionSchema>;

/** @returns a party as one text, fit for a key and a URL: `container:<id>`, `host` or `outside`. */
export function partyKey(party: Party): string {
  return party.kind === 'container' ? `container:${party.id}` : party.kind;
}
