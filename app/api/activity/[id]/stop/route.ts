import { stopActivity } from '@/lib/server/change/stop-activity';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('stopActivity', ({ params }) => stopActivity(params.id));
