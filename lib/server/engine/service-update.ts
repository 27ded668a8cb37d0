import { z } from 'zod';

/** Reply of `GET /services/{id}`, for how far its last update is. Absent where there was none, or none is needed. */
export const serviceUpdateJson = z.object({
  UpdateStatus: z.object({ State: z.string().nullish() }).nullish(),
});

const stopped: ReadonlySet<string> = new Set([
  'paused',
  'rollback_started',
  'rollback_paused',
  'rollback_completed',
]);

export function toServiceUpdate({
  UpdateStatus: status,
}: z.output<typeof serviceUpdateJson>): 'updating' | 'stopped' | 'over' {
  const state = status?.State ?? '';
  if (stopped.has(state)) return 'stopped';
  return state === 'updating' ? 'updating' : 'over';
}
