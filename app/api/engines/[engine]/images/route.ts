import { requireWatcher } from '@/lib/server/http/find-engine';
import { route } from '@/lib/server/http/route';
import { pullImage } from '@/lib/server/images/pull-image';

export const dynamic = 'force-dynamic';

export const GET = route('listImages', ({ params }) => requireWatcher(params.engine).client().listImages());

export const POST = route('pullImage', ({ params, query, body, session, request }) =>
  pullImage({ engine: params.engine, session, dryRun: query.dryRun === '1' }, body.reference, request.signal),
);
