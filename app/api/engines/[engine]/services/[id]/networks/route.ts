import { runChange } from '@/lib/server/change/run-change';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('changeServiceNetworks', ({ params, query, body, session }) =>
  runChange(
    { operation: 'changeServiceNetworks', input: { serviceId: params.id, networkIds: body.networkIds } },
    { engine: params.engine, session, dryRun: query.dryRun === '1' },
  ),
);
