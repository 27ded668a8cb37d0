import type { Container } from '@/lib/domain/container';
import type { Proof } from '@/lib/domain/probe/proof';
import type { ProbeReason } from '@/lib/messages/probe';
import type { AskedProbe } from './asked';

/** What keeps it from being tried from there at all. */
export function hindrance(from: Container | undefined): ProbeReason | undefined {
  if (from === undefined || from.state === 'running') return undefined;
  if (from.state === 'paused') return { code: 'paused', container: from.name };
  return { code: 'not-running', container: from.name, state: from.state };
}

/** Why the proof is what it is. */
export function reasonsOf(proof: Proof, { from, to, port, protocol }: AskedProbe): ProbeReason[] {
  if (proof.verdict === 'could-not-try') return [{ code: 'no-tools' }];
  if (to.kind === 'container' && to.container.state === 'paused')
    return [{ code: 'frozen', container: to.container.name }];
  if (to.kind === 'elsewhere' && proof.steps.some(({ verdict }) => verdict === 'no-such-name'))
    return [{ code: 'no-such-name', name: to.name, from: from?.name }];
  const reasons: ProbeReason[] = protocol === 'udp' ? [{ code: 'udp' }] : [];
  if (proof.verdict === 'unreachable') return [...reasons, { code: 'no-answer' }];
  if (port === undefined || proof.port === undefined) return [...reasons, { code: 'answered' }];
  if (proof.port === 'answered') return [...reasons, { code: 'port-answered', port }];
  return [...reasons, { code: proof.port === 'refused' ? 'port-refused' : 'port-silent', port }];
}
