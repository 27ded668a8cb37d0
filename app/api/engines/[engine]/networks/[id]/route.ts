import { runChange } from '@/lib/server/change/run-change';
import { readNetwork } from '@/lib/server/http/read-network';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route('inspectNetwork', ({ params }) => readNetwork(params.engine, params.id));

export const DELETE = route('removeNetwork', ({ params, query, session }) =>
  runChange(
    { operation: 'removeNetwork', input: { networkId: params.id } },
    { engine: params.engine, session, dryRun: query.dryRun === '1' },
  ),
);
