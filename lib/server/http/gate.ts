import 'server-only';
import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { problemSentences } from '@/lib/messages/http-problems';
import type { AppError } from '../app-error';
import { authenticate, senderAddress } from '../session/authenticate';
import { openSession } from '../session/session-cookie';
import { type Access, getAccess } from './access';
import { guardSender, requireSession } from './guard';
import { problemReply } from './problem-reply';
import { isPageNavigation } from './request-origin';
import { contentSecurityPolicy, securityHeaders } from './security-headers';

/**
 * What every request passes before anything else of Portolan sees it: pages, assets and the API alike.
 * The API's routes check again what this checks, so that none is open by an oversight here.
 */
export async function gate(request: NextRequest): Promise<Response> {
  try {
    const access = await getAccess();
    const refused = guardSender(request, access);
    if (refused !== undefined)
      return isApi(request) ? guarded(problemReply(refused)) : plain(403, problemText(refused));
    if (isApi(request)) return await gateApi(request, access);
    return isAsset(request) ? guarded(NextResponse.next()) : await gatePage(request, access);
  } catch (error) {
    return guarded(problemReply(error));
  }
}

const openApi: ReadonlySet<string> = new Set(['GET /api/health', 'HEAD /api/health', 'POST /api/session']);

async function gateApi(request: NextRequest, access: Access): Promise<Response> {
  const isOpen = openApi.has(`${request.method} ${request.nextUrl.pathname}`);
  if (!isOpen) await requireSession(request.headers, access);
  return guarded(NextResponse.next());
}

async function gatePage(request: NextRequest, access: Access): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return pageMethod();
  const token = request.nextUrl.searchParams.get('token');
  if (token !== null) return signIn(request, token, access);
  const found = await authenticate(request.headers, access);
  if (found.ok) return page(request, access);
  // A link on another site brings no SameSite=Strict cookie. This page asks again from here, which does.
  if (isPageNavigation(request) && request.headers.get('sec-fetch-site') === 'cross-site')
    return comeAgain(request, 200);
  return page(request, access, '/sign-in');
}

/** Opens a session and drops the token from the address. */
async function signIn(request: NextRequest, token: string, access: Access): Promise<Response> {
  const verdict = await access.guard.check(token, senderAddress(request.headers));
  if (!verdict.ok) return page(request, access, '/sign-in', verdict.why);
  const secure = request.headers.get('x-forwarded-proto') === 'https';
  const cookie = await openSession(access.seal, { port: access.port, secure });
  // After a link on another site, a redirect still counts as that site's: the new cookie would not be sent along.
  const reply = comeAgain(request, request.headers.get('sec-fetch-site') === 'cross-site' ? 200 : 303);
  reply.headers.append('set-cookie', cookie);
  return reply;
}

/** Sends the browser to the same address without the token: by redirect, or by a page that goes there itself. */
function comeAgain(request: NextRequest, status: 200 | 303): Response {
  const to = new URL(ownOrigin(request));
  // Set, not resolved: a path of two slashes would otherwise name another host.
  to.pathname = request.nextUrl.pathname;
  to.search = request.nextUrl.search;
  to.searchParams.delete('token');
  const headers = { 'cache-control': 'no-store' };
  if (status === 303)
    return guarded(new Response(null, { status, headers: { ...headers, location: to.href } }));
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${escapeHtml(to.href)}"><title>Portolan</title>`;
  return guarded(
    new Response(html, { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } }),
  );
}

/**
 * One of the app's pages, with a policy whose nonce Next reads from the request's own header.
 * @param instead the page that is shown at this address in place of the one asked for.
 */
function page(
  request: NextRequest,
  access: Access,
  instead?: '/sign-in',
  problem?: 'wrong' | 'too-many',
): Response {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy({ nonce, development: access.development });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const reply =
    instead === undefined
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(signInUrl(request, instead, problem), { request: { headers } });
  reply.headers.set('content-security-policy', policy);
  reply.headers.set('cache-control', 'no-store');
  return guarded(reply);
}

function signInUrl(request: NextRequest, path: string, problem: string | undefined): URL {
  const url = request.nextUrl.clone();
  url.pathname = path;
  url.search = problem === undefined ? '' : `?problem=${problem}`;
  return url;
}

/** With the headers that every answer carries; what is no page of the app's runs and loads nothing, should a browser show it as one. */
function guarded(reply: Response): Response {
  for (const [name, value] of Object.entries(securityHeaders)) reply.headers.set(name, value);
  if (!reply.headers.has('content-security-policy'))
    reply.headers.set('content-security-policy', contentSecurityPolicy({ development: false }));
  return reply;
}

function pageMethod(): Response {
  const { message, remedy } = problemSentences.pageMethod;
  return plain(405, `${message} ${remedy}`, { allow: 'GET, HEAD' });
}

function problemText(refused: AppError): string {
  return [refused.message, refused.remedy].filter((sentence) => sentence !== undefined).join(' ');
}

function plain(status: number, text: string, more: Record<string, string> = {}): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...more };
  return guarded(new Response(`${text}\n`, { status, headers }));
}

function isApi(request: NextRequest): boolean {
  return request.nextUrl.pathname === '/api' || request.nextUrl.pathname.startsWith('/api/');
}

/** Scripts, styles, fonts and icons hold nothing that is not in the published source; the sign-in page needs them. */
function isAsset(request: NextRequest): boolean {
  const { pathname } = request.nextUrl;
  return pathname.startsWith('/_next/') || /^\/[\w.-]+\.(ico|svg|png|webmanifest|txt)$/.test(pathname);
}

function ownOrigin(request: NextRequest): string {
  const scheme = request.headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return `${scheme}://${request.headers.get('host') ?? ''}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
