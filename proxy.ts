import type { NextRequest } from 'next/server';
import { gate } from '@/lib/server/http/gate';

/** Next calls this before every request, assets included; without a matcher nothing goes past it. */
export function proxy(request: NextRequest): Promise<Response> {
  return gate(request);
}
