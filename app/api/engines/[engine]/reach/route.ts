import { route } from '@/lib/server/http/route';
import { readExplanation } from '@/lib/server/reach/read-explanation';

export const dynamic = 'force-dynamic';

export const GET = route('explainReach', ({ params, query }) => readExplanation(params.engine, query));
