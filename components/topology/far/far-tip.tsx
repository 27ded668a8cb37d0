'use client';
import { StatusMark } from '@/components/ui/status-mark';
import { chartMessages } from '@/lib/messages/chart';
import type { Leaf, Point } from '@/lib/topology/chart';
import type { Thing } from '@/lib/topology/far/thing-at';
import type { ZoomBand } from '@/lib/topology/zoom-band';
import { describeCard } from '../cards/describe-card';
import type { ChartView } from '../chart-view';
import { wholeAddressOf } from '../host/socket-words';
import { nameOf } from './paint-card';

type Props = { thing: Thing; at: Point; view: ChartView; band: ZoomBand };

/** What is drawn under the mouse, in words: the canvas has no titles of its own. Decorative: a screen reader hears the element. */
export function FarTip({ thing, at, view, band }: Props) {
  const told = tellOf(thing, view);
  // Near by, a card tells its name itself.
  if (told === undefined || (thing.kind === 'card' && band !== 'far')) return null;
  const isLow = at.y > innerHeight - 120;
  const isRight = at.x > innerWidth - 280;
  return (
    <div
      aria-hidden
      className="chart-tip"
      style={{
        left: isRight ? undefined : at.x + 14,
        right: isRight ? innerWidth - at.x + 10 : undefined,
        top: isLow ? undefined : at.y + 16,
        bottom: isLow ? innerHeight - at.y + 10 : undefined,
      }}
    >
      <div className="flex items-center gap-1.5 font-medium text-ink">
        {told.leaf ? <StatusMark status={told.leaf.status} size={11} /> : null}
        <span className="truncate">{told.name}</span>
      </div>
      <div className="text-ink-soft">{told.text}</div>
    </div>
  );
}

function tellOf(thing: Thing, view: ChartView): { name: string; text: string; leaf?: Leaf } | undefined {
  switch (thing.kind) {
    case 'leaf':
      return {
        name: thing.leaf.name,
        text: view.factsOf(thing.leaf.containerId)?.description ?? '',
        leaf: thing.leaf,
      };
    case 'card':
      return { name: nameOf(thing.card), text: describeCard(thing.card) };
    case 'fold':
      return {
        name: chartMessages.fold.text(thing.fold),
        text: chartMessages.fold.counts(thing.fold.counts),
      };
    case 'socket':
      return {
        name: `${wholeAddressOf(thing.socket)}/${thing.socket.protocol}`,
        text: thing.socket.targets.map((one) => `${one.containerName}:${one.containerPort}`).join(', '),
      };
    case 'edge': {
      const facts = thing.route.containerId === undefined ? undefined : view.factsOf(thing.route.containerId);
      const network = view.cardNames.get(thing.route.networkId) ?? '';
      const { status } = thing.route;
      if (facts === undefined || status === undefined) return undefined;
      return {
        name: facts.container.name,
        text: chartMessages.edge({ name: facts.container.name, network, status }),
      };
    }
    default:
      return undefined;
  }
}
