import { undoActivity } from '@/lib/server/change/undo-activity';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('undoActivity', ({ params, query, session }) =>
  undoActivity(params.id, { session, dryRun: query.dryRun === '1' }),
);
