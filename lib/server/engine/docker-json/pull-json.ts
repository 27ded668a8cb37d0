import { z } from 'zod';
import type { PullWord } from '@/lib/domain/pull-progress';

/** One line of `POST /images/create`. A pull that fails says so in its last line, for its status was sent long before. */
const pullLineJson = z.object({
  status: z.string().nullish(),
  id: z.string().nullish(),
  progressDetail: z.object({ current: z.number().nullish(), total: z.number().nullish() }).nullish(),
  error: z.string().nullish(),
  errorDetail: z.object({ message: z.string().nullish() }).nullish(),
});

export type PullLine = { kind: 'word'; word: PullWord } | { kind: 'error'; message: string };

/** @returns undefined for a line that says nothing of either. */
export function parsePullLine(line: string): PullLine | undefined {
  const parsed = pullLineJson.safeParse(jsonOf(line));
  if (!parsed.success) return undefined;
  const { status, id, progressDetail, error, errorDetail } = parsed.data;
  const message = errorDetail?.message || error;
  if (message) return { kind: 'error', message };
  if (!status) return undefined;
  const { current, total } = progressDetail ?? {};
  return {
    kind: 'word',
    word: {
      status,
      ...(id && { id }),
      ...(typeof current === 'number' && { current }),
      ...(typeof total === 'number' && total > 0 && { total }),
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
