import { route } from '@/lib/server/http/route';
import { openApiDocument } from '@/lib/server/openapi/openapi-document';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

export const GET = route('describeApi', async () => openApiDocument(packageJson.version));
