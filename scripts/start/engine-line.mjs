import { setTimeout as sleep } from 'node:timers/promises';

/** The address is told already, so that nobody waits for this. Milliseconds. */
const patience = 15_000;

/**
 * One line on each engine that Portolan shows, or why it found none, as its own API tells it.
 * @param {string} origin such as `http://127.0.0.1:4600`
 * @param {string} token
 */
export async function engineLine(origin, token) {
  const deadline = Date.now() + patience;
  try {
    for (;;) {
      const reply = await fetch(`${origin}/api/engines`, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(Math.max(1, deadline - Date.now())),
      });
      if (!reply.ok)
        return `The engine's state is not known yet (/api/engines answered ${reply.status}): see the page.`;
      const engines = await reply.json();
      if (engines.length === 0) return 'No engine is set up: see the page.';
      if (engines.every(({ status }) => status !== 'connecting') || Date.now() + 100 > deadline)
        return engines.map(wordsFor).join('\n');
      await sleep(100);
    }
  } catch (error) {
    return `The engine's state is not known yet (${error.name === 'TimeoutError' ? `no answer in ${patience / 1000} s` : error.message}): see the page.`;
  }
}

/** @param {{ name: string, kind: string, status: string, version: string, endpoint: string, problem?: { message: string, remedy: string } }} engine */
function wordsFor({ name, kind, status, version, endpoint, problem }) {
  if (problem) return `Engine ${status}: ${problem.message} ${problem.remedy}`;
  if (kind === 'demo')
    return `Demo ${name}: a simulated engine to look around on; nothing there touches Docker.`;
  return `Engine ${name}: ${status} (${[version, endpoint].filter(Boolean).join(', ')})`;
}
