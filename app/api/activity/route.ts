import { activityLog } from '@/lib/server/activity/activity-store';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route('listActivity', ({ query }) => activityLog().page(query));
