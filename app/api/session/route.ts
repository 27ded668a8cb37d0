import { route } from '@/lib/server/http/route';
import { signIn, signOut } from '@/lib/server/session/sign-in';

export const dynamic = 'force-dynamic';

export const POST = route('signIn', ({ body, request, access }) => signIn(body.token, request, access));

export const DELETE = route('signOut', ({ session, request, access }) => signOut(session, request, access));
