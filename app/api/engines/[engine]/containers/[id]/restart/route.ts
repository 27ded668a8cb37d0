import { runChange } from '@/lib/server/change/run-change';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('restartContainer', ({ params, query, session }) =>
  runChange(
    { operation: 'restartContainer', input: { containerId: params.id, change: 'restart' } },
    { engine: params.engine, session, dryRun: query.dryRun === '1' },
  ),
);
