import { runChange } from '@/lib/server/change/run-change';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('recreateNetwork', ({ params, query, body: { members, ...spec }, session }) =>
  runChange(
    { operation: 'recreateNetwork', input: { networkId: params.id, spec, members } },
    { engine: params.engine, session, dryRun: query.dryRun === '1' },
  ),
);
