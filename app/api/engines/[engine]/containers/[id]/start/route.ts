import { runChange } from '@/lib/server/change/run-change';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('startContainer', ({ params, query, session }) =>
  runChange(
    { operation: 'startContainer', input: { containerId: params.id, change: 'start' } },
    { engine: params.engine, session, dryRun: query.dryRun === '1' },
  ),
);
