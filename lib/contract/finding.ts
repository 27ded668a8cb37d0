import { z } from 'zod';
import { dismissalSchema } from '@/lib/domain/findings/dismissal';
import { findingSubjectSchema } from '@/lib/domain/findings/finding';
import { remedyActionSchema } from '@/lib/domain/findings/remedy';
import { severities } from '@/lib/domain/findings/severity';
import { listeningSchema } from '@/lib/domain/sockets/listening';

/** A finding as it crosses HTTP: told in sentences already. */
export const wireFindingSchema = z.object({
  key: z.string(),
  code: z.string(),
  severity: z.enum(severities),
  subject: findingSubjectSchema,
  /** Who else has a part in it. */
  also: z.array(findingSubjectSchema),
  message: z.string(),
  /** What was read that proves it. */
  evidence: z.array(z.object({ label: z.string(), value: z.string() })),
  remedy: z.object({
    message: z.string().optional(),
    /** The operation that mends it, with what it is to be asked. */
    action: remedyActionSchema.optional(),
    commands: z.array(z.string()).optional(),
    compose: z.string().optional(),
  }),
  /** Where somebody has dismissed it as it is now. */
  dismissal: dismissalSchema.pick({ reason: true, who: true, at: true }).optional(),
});
export type WireFinding = z.infer<typeof wireFindingSchema>;

/** What a container listens on, as far as that is known without cost. */
export const knownListenersSchema = z.object({
  containerId: z.string(),
  listening: z.array(listeningSchema),
  /** False while it has been read for some seconds only: its program may have just started. */
  isSettled: z.boolean(),
});

/** The ports that a container on the host's network may claim there, such as `80/tcp`. */
export const hostClaimSchema = z.object({ containerId: z.string(), ports: z.array(z.string()) });
