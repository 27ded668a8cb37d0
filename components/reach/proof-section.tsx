'use client';
import { FlaskConical, LoaderCircle } from 'lucide-react';
import { useEffect } from 'react';
import { useActions } from '@/components/actions/actions-context';
import { FailureNotice } from '@/components/actions/failure-notice';
import { Section } from '@/components/inspector/facts';
import { ageInWords } from '@/components/shell/age';
import { useAnnounce } from '@/components/shell/announcer';
import { useNow } from '@/components/shell/use-now';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Proof } from '@/lib/domain/probe/proof';
import type { Question } from '@/lib/domain/reachability/question';
import { proofMessages as words } from '@/lib/messages/proof';
import { OutcomeMark } from './outcome-mark';
import { usePartyName } from './party-names';
import { ProbeSteps } from './probe-steps';
import type { ProbeReply, useProof } from './use-proof';
import { VerdictMark } from './verdict-mark';

type Props = {
  question: Question;
  proof: ReturnType<typeof useProof>;
  /** True where things have changed since, so that it says nothing of now. */
  isOutdated: boolean;
};

/** Tries it from inside, and tells step by step what came of it. */
export function ProofSection({ question, proof, isOutdated }: Props) {
  const nameOf = usePartyName();
  const actions = useActions();
  const { reply, trying, begin, cancel, forget } = proof;
  const from = nameOf(question.from);
  const because = question.from.kind === 'outside' ? words.fromOutside : actions.disabled?.because;
  const needsImage = reply?.verdict === 'needs-image' ? reply : undefined;
  const shown = needsImage ? undefined : reply;
  useAnnounceProof(shown);
  const isRunning = trying.state === 'running';
  return (
    <Section title={words.title}>
      <div className="flex flex-col gap-2.5">
        {shown ? <Result reply={shown} question={question} isOutdated={isOutdated} /> : null}
        {needsImage ? (
          <Notice kind="warning" title={needsImage.reasons[0]?.message ?? ''}>
            <div className="mt-1.5 flex flex-wrap gap-2">
              <Button
                size="small"
                disabled={isRunning || because !== undefined}
                onClick={() => begin({ pullImage: true })}
              >
                {words.pull({ image: needsImage.image ?? '' })}
              </Button>
              <Button size="small" look="quiet" onClick={forget}>
                {words.notNow}
              </Button>
            </div>
          </Notice>
        ) : null}
        {trying.state === 'failed' ? <FailureNotice failure={trying.failure} /> : null}
        {trying.state === 'cancelled' ? <p className="text-ink-soft">{words.cancelled}</p> : null}
        {isRunning ? (
          <div role="status" className="flex items-center gap-2 text-ink-soft">
            <LoaderCircle size={14} aria-hidden className="shrink-0 motion-safe:animate-spin" />
            <span className="min-w-0 flex-1">{words.running({ from })}</span>
            <Button size="small" onClick={cancel}>
              {words.cancel}
            </Button>
          </div>
        ) : needsImage ? null : (
          <div className="flex items-start gap-2.5">
            <Button
              size="small"
              disabled={because !== undefined}
              title={because}
              onClick={() => begin({ pullImage: false })}
            >
              <FlaskConical size={13} aria-hidden />
              {shown ? words.again : words.run}
            </Button>
            <p className="min-w-0 text-xs text-ink-faint">{because ?? words.hint({ from })}</p>
          </div>
        )}
      </div>
    </Section>
  );
}

const verdictOf = { reachable: 'reachable', unreachable: 'unreachable', 'could-not-try': 'unknown' } as const;

function Result({
  reply,
  question,
  isOutdated,
}: {
  reply: ProbeReply;
  question: Question;
  isOutdated: boolean;
}) {
  const { proof } = reply;
  const now = useNow(5_000);
  const ageMs = now - Date.parse(proof.at);
  const facts = [
    proof.roundTrip === undefined
      ? []
      : words.roundTrip({ milliseconds: words.milliseconds(proof.roundTrip) }),
    proof.means === undefined ? [] : words.means[proof.means],
    ageMs < 10_000 ? words.justNow : words.ago({ age: ageInWords(ageMs) }),
  ].flat();
  return (
    <div data-proof={proof.verdict} className="flex flex-col gap-2.5">
      <div className={`flex gap-2 ${isOutdated ? 'opacity-60' : ''}`}>
        <span className="mt-[2px]">
          {proof.port === undefined ? (
            <VerdictMark verdict={verdictOf[proof.verdict]} />
          ) : (
            <OutcomeMark verdict={proof.port} size={16} />
          )}
        </span>
        <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <p className="font-medium text-ink">{sentenceOf(proof, question)}</p>
          <p className="text-xs text-ink-faint">{facts.join(' · ')}</p>
        </div>
      </div>
      {isOutdated ? <p className="text-xs text-unhealthy">{words.outdated}</p> : null}
      {proof.verdict === 'could-not-try'
        ? reply.reasons.map(({ code, message, remedy }) => (
            <p key={code} className="text-ink-soft [overflow-wrap:anywhere]">
              {message} {remedy}
            </p>
          ))
        : null}
      {proof.steps.length > 0 ? <ProbeSteps steps={proof.steps} /> : null}
    </div>
  );
}

/** What trying it showed, in one sentence. */
export function sentenceOf({ verdict, port }: Proof, question: Question): string {
  if (port === undefined || question.port === undefined) return words.verdicts[verdict];
  return words.ports[port]({ port: words.port({ port: question.port, protocol: question.protocol }) });
}

function useAnnounceProof(reply: ProbeReply | undefined): void {
  const announce = useAnnounce();
  const at = reply?.proof.at;
  const verdict = reply && words.verdicts[reply.proof.verdict];
  useEffect(() => {
    // What is old news was announced when it was new.
    if (at === undefined || verdict === undefined || Date.now() - Date.parse(at) > 10_000) return;
    announce(words.announced({ verdict }));
  }, [at, verdict, announce]);
}
