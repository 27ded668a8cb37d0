import { runChange } from '@/lib/server/change/run-change';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('unpauseContainer', ({ params, query, session }) =>
  runChange(
    { operation: 'unpauseContainer', input: { containerId: params.id, change: 'unpause' } },
    { engine: params.engine, session, dryRun: query.dryRun === '1' },
  ),
);
