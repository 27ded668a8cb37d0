import type { EngineTrouble } from '@/lib/messages/engine-problems';

/** The oldest API that tells all the chart needs: Docker 20.10's, and Podman 4's. */
export const OLDEST_API = '1.41';
/** The newest API that Portolan's parsing was written against: Docker 29.7's. */
const NEWEST_API = '1.55';

/** @returns below, equal to or above zero as `a` is older than, the same as or newer than `b`; both are `major.minor`. */
function compareApiVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

/** True where the API spoken has what came with `since`. */
export function apiHas(spoken: string, since: string): boolean {
  return compareApiVersions(spoken, since) >= 0;
}

/**
 * The API version to speak: the newest that both know.
 * @param engine what `GET /version` tells; `minApiVersion` is absent on Podman's oldest.
 * @param newest less than NEWEST_API where the user pinned DOCKER_API_VERSION.
 */
export function negotiateApi(
  engine: { version: string; apiVersion: string; minApiVersion?: string },
  newest: string = NEWEST_API,
): { ok: true; apiVersion: string } | { ok: false; trouble: EngineTrouble } {
  const { version, apiVersion, minApiVersion } = engine;
  const ours = apiHas(NEWEST_API, newest) ? newest : NEWEST_API;
  const spoken = apiHas(ours, apiVersion) ? apiVersion : ours;
  if (!apiHas(spoken, OLDEST_API)) {
    return { ok: false, trouble: { code: 'api-too-old', version, apiVersion: spoken, needs: OLDEST_API } };
  }
  if (minApiVersion !== undefined && !apiHas(spoken, minApiVersion)) {
    return { ok: false, trouble: { code: 'api-too-new', version, minApiVersion, speaks: ours } };
  }
  return { ok: true, apiVersion: spoken };
}
