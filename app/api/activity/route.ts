import { activityLog } from '@/lib/server/activity/activity-store';
import { route } from '@/lib/server/http/route';
import { getEngines } from '@/lib/server/watch/engines';

export const dynamic = 'force-dynamic';

export const GET = route('listActivity', ({ query: { engine, ...page } }) =>
  activityLog(engine ?? getEngines()[0]?.id ?? '').page(page),
);
