import { runChange } from '@/lib/server/change/run-change';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const DELETE = route('disconnectContainer', ({ params, query, session }) =>
  runChange(
    { operation: 'disconnectContainer', input: { networkId: params.id, containerId: params.containerId } },
    { engine: params.engine, session, dryRun: query.dryRun === '1' },
  ),
);
