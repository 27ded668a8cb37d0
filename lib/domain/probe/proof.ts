import { z } from 'zod';

/**
 * What became of one try. A refusal is an answer: something is there, and says that nothing listens. `no-route` is the kernel's own
 * word, there and then: no way leads to that address, or nobody has it.
 */
const probeVerdicts = [
  'answered',
  'refused',
  'timed-out',
  'no-route',
  'no-such-name',
  'could-not-try',
] as const;
export type ProbeVerdict = (typeof probeVerdicts)[number];

/** One try from inside of `from`. */
const probeStepSchema = z.object({
  kind: z.enum(['lookup', 'ping', 'connect']),
  /** What is looked up or connected to: a name, an address, or address:port ([address]:port of IPv6). */
  target: z.string(),
  /** As it ran, as a POSIX shell takes it. */
  command: z.string(),
  /** What it wrote, stdout before stderr; cut at 4 kB. */
  output: z.string(),
  exitCode: z.number().int().optional(),
  verdict: z.enum(probeVerdicts),
  /** Addresses that a lookup answered. */
  addresses: z.array(z.string()).optional(),
  /** How long the try took, ms. */
  milliseconds: z.number(),
  /** The round trip that the tool itself told, ms. */
  roundTrip: z.number().optional(),
});
export type ProbeStep = z.infer<typeof probeStepSchema>;

/** How the try got inside: by tools of the container's own image, by a helper in its network namespace, or from the host itself. */
const probeMeans = ['own-tools', 'helper', 'host'] as const;

/** What trying it showed. `reachable` as soon as anything answered or refused. */
export const proofSchema = z.object({
  verdict: z.enum(['reachable', 'unreachable', 'could-not-try']),
  /** Where a port was asked for: whether it took the connection (`answered`), refused it, or did not answer. */
  port: z.enum(probeVerdicts).optional(),
  means: z.enum(probeMeans).optional(),
  steps: z.array(probeStepSchema),
  /** The shortest round trip told or measured, ms. */
  roundTrip: z.number().optional(),
  /** When it ended, ISO 8601. */
  at: z.string(),
});
export type Proof = z.infer<typeof proofSchema>;
