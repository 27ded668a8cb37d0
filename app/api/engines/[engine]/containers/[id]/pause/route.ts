import { runChange } from '@/lib/server/change/run-change';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('pauseContainer', ({ params, query, session }) =>
  runChange(
    { operation: 'pauseContainer', input: { containerId: params.id, change: 'pause' } },
    { engine: params.engine, session, dryRun: query.dryRun === '1' },
  ),
);
