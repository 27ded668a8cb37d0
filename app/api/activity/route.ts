import { activityLog } from '@/lib/server/activity/activity-store';
import { runningChange } from '@/lib/server/change/running-change';
import { route } from '@/lib/server/http/route';
import { getEngines } from '@/lib/server/watch/engines';

export const dynamic = 'force-dynamic';

export const GET = route('listActivity', ({ query: { engine, ...page } }) =>
  activityLog(engine ?? getEngines()[0]?.id ?? '').page({
    ...page,
    stepOf: (id) => runningChange(id)?.step,
  }),
);
