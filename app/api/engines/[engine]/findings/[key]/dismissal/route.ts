import { dismissFinding, restoreFinding } from '@/lib/server/findings/dismiss-finding';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('dismissFinding', ({ params, body, session }) =>
  dismissFinding(params.engine, params.key, { reason: body.reason, session }),
);

export const DELETE = route('restoreFinding', ({ params, session }) =>
  restoreFinding(params.engine, params.key, session),
);
