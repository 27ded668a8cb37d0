import { runChange } from '@/lib/server/change/run-change';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('initSwarm', ({ params, query, body, session }) =>
  runChange(
    { operation: 'initSwarm', input: body },
    { engine: params.engine, session, dryRun: query.dryRun === '1' },
  ),
);
