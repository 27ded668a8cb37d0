import { runChange } from '@/lib/server/change/run-change';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('stopContainer', ({ params, query, session }) =>
  runChange(
    { operation: 'stopContainer', input: { containerId: params.id, change: 'stop' } },
    { engine: params.engine, session, dryRun: query.dryRun === '1' },
  ),
);
