import { runChange } from '@/lib/server/change/run-change';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('removeContainer', ({ params, query, session }) =>
  runChange(
    {
      operation: 'removeContainer',
      input: { containerId: params.id, force: query.force === '1', volumes: query.volumes === '1' },
    },
    { engine: params.engine, session, dryRun: query.dryRun === '1' },
  ),
);
