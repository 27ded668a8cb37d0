'use client';
import { useLiveEngine } from '@/components/shell/live-engine';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { type PullProgress, pullTotals } from '@/lib/domain/pull-progress';
import { bytesText, runContainerMessages } from '@/lib/messages/run-container';
import { useActions } from '../actions-context';
import { FailureDetail } from '../failure-notice';
import { usePull } from './use-pull';

const words = runContainerMessages.pull;

/** Offers to pull an image that the engine lacks, shows how far it has come, and lets it be stopped. */
export function PullBox(props: { image: string; isLacking: boolean; onPulled: () => void }) {
  const { engine } = useLiveEngine();
  const { disabled } = useActions();
  const { pull, begin, stop } = usePull(engine.id, props.onPulled);
  if (pull.state === 'pulling') {
    return (
      <div className="space-y-2 rounded-lg border border-line bg-raised px-3 py-2.5">
        <div className="flex items-center justify-between gap-3">
          <p className="min-w-0 truncate text-sm text-ink">{words.pulling({ image: pull.reference })}</p>
          <Button size="small" onClick={stop}>
            {words.cancel}
          </Button>
        </div>
        <PullMeter progress={pull.progress} />
      </div>
    );
  }
  if (!props.isLacking) return null;
  const own = pull.state !== 'idle' && pull.reference === props.image ? pull : undefined;
  const failure = own?.state === 'failed' ? own.failure : undefined;
  return (
    <Notice
      kind={failure ? 'error' : 'warning'}
      title={
        failure
          ? `${words.failed({ image: props.image })} ${failure.message}`
          : own
            ? words.cancelled({ image: props.image })
            : words.offer({ image: props.image })
      }
    >
      {failure ? <FailureDetail failure={failure} /> : null}
      <Button
        size="small"
        className="mt-1.5"
        disabled={disabled !== undefined}
        onClick={() => begin(props.image)}
      >
        {own ? words.again : words.pull}
      </Button>
    </Notice>
  );
}

/** All layers in one bar, and each on its own below it. */
function PullMeter({ progress }: { progress: PullProgress }) {
  const { current, total, share, done, count } = pullTotals(progress);
  return (
    <>
      <ProgressBar label={words.progress} share={share} />
      <p className="flex justify-between text-xs text-ink-soft">
        <span>{words.layers({ done, count })}</span>
        {current === 0 ? null : (
          <span className="font-mono tabular-nums">
            {total === undefined
              ? words.bytesSoFar({ current: bytesText(current) })
              : words.bytes({ current: bytesText(current), total: bytesText(total) })}
          </span>
        )}
      </p>
      {count === 0 ? null : (
        <ul className="max-h-28 space-y-0.5 overflow-y-auto text-2xs text-ink-faint">
          {progress.layers.map((layer) => (
            <li key={layer.id} className="flex justify-between gap-3">
              <span className="font-mono">{layer.id}</span>
              <span className="tabular-nums">
                {layer.state === 'downloading' && layer.total !== undefined
                  ? words.bytes({ current: bytesText(layer.current), total: bytesText(layer.total) })
                  : words.states[layer.state]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
