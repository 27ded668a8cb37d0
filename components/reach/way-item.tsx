'use client';
import { Route } from 'lucide-react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { CopyButton } from '@/components/ui/copy-button';
import type { Way } from '@/lib/domain/reachability/explanation';
import { reachMessages as words } from '@/lib/messages/reach-panel';
import { wayTarget } from './way-target';

type Props = {
  way: Way;
  port: number | undefined;
  isShown: boolean;
  onShow: () => void;
};

/** One way that leads there: what to connect to, and over what it goes. */
export function WayItem({ way, port, isShown, onShow }: Props) {
  const target = wayTarget(way, port);
  const [, ...otherNames] = way.names;
  return (
    <li className={`rounded-md border px-3 py-2 ${isShown ? 'border-up bg-good-wash' : 'border-line'}`}>
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 text-ink-soft [overflow-wrap:anywhere]">
          <WayKindText way={way} />
        </p>
        <ShowButton isShown={isShown} onShow={onShow} />
      </div>
      {target === undefined ? null : (
        <div className="mt-1.5 flex items-center gap-1">
          <span className="text-2xs text-ink-faint">{words.use}</span>
          <code className="min-w-0 font-mono text-sm font-medium text-ink [overflow-wrap:anywhere]">
            {target}
          </code>
          <CopyButton text={target} label={words.copy({ what: target })} copiedLabel={words.copied} />
        </div>
      )}
      <p className="text-xs text-ink-faint [overflow-wrap:anywhere]">{detailsOf(way).join(' · ')}</p>
      {otherNames.length > 0 ? (
        <p className="text-xs text-ink-faint [overflow-wrap:anywhere]">
          {words.alsoNamed({ names: otherNames.join(', ') })}
        </p>
      ) : null}
    </li>
  );
}

function detailsOf({ names, address, family }: Way): string[] {
  if (address === undefined) return [words.family[family]];
  return [words.family[family], names.length === 0 ? words.byAddress : words.address({ address })];
}

/** By what a way leads there. */
function WayKindText({ way: { kind, networkId } }: { way: Pick<Way, 'kind' | 'networkId'> }) {
  const { snapshot } = useLiveEngine();
  const network = snapshot?.networks.find(({ id }) => id === networkId)?.name ?? words.someNetwork;
  return words.wayKinds[kind]({ network });
}

/** Lights this way on the chart. */
export function ShowButton({ isShown, onShow }: { isShown: boolean; onShow: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={isShown}
      aria-label={isShown ? words.shown : words.show}
      title={isShown ? words.shown : words.show}
      onClick={onShow}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded text-ink-faint hover:bg-raised hover:text-ink aria-pressed:text-accent"
    >
      <Route size={13} aria-hidden />
    </button>
  );
}
