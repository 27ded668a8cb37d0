'use client';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { useActions } from '@/components/actions/actions-context';
import { useAnnounce } from '@/components/shell/announcer';
import { chartMessages } from '@/lib/messages/chart';
import { matrixMessages } from '@/lib/messages/reach-matrix';
import type { Chart, Point } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import { type Selection, useMatrixScope } from '../../shell/view-state';
import type { FactsOf } from '../container-facts';
import { leafOfKey } from '../thing-rect';
import { ContainerItems } from './container-items';
import { Item, Separator } from './menu-item';
import { NetworkItems, type NetworkOfMenu } from './network-items';

/** A menu that was asked for: on what (a key of the chart, or nothing: the canvas) and where on the page. */
export type MenuRequest = { key: string | undefined; at: Point };

type Props = {
  /** The newest request; kept while the menu closes, so that it fades as what it was. */
  request: MenuRequest | undefined;
  open: boolean;
  chart: Chart;
  facts: FactsOf;
  select: (thing: Selection) => void;
  onFit: () => void;
  onTidy: () => void;
  onFold: (cardId: string) => void;
  onClose: () => void;
};

/** The one context menu of the chart, opened by the right button, a long press, Shift+F10 or the menu key. */
export function ChartMenu({ request, open, chart, facts, select, onFit, onTidy, onFold, onClose }: Props) {
  const leaf = request?.key === undefined ? undefined : leafOfKey(chart, request.key)?.leaf;
  const network = leaf ? undefined : networkOfKey(chart, request?.key);
  const container = leaf && facts(leaf.containerId);
  const words = chartMessages.menu;
  const name = container?.container.name ?? network?.name;
  return (
    <DropdownMenu.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())} modal={false}>
      <DropdownMenu.Trigger asChild>
        <span
          aria-hidden
          className="pointer-events-none fixed size-px"
          style={{ left: request?.at.x ?? 0, top: request?.at.y ?? 0 }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={2}
          collisionPadding={8}
          aria-label={name === undefined ? words.canvasLabel : words.label({ name })}
          className="z-50 max-h-[70dvh] min-w-52 max-w-80 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-float"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusKey(request?.key);
          }}
        >
          {container ? (
            <ContainerItems facts={container} leaf={leaf} select={select} />
          ) : network ? (
            <NetworkItems network={network} select={select} onFold={onFold} />
          ) : (
            <CanvasItems onFit={onFit} onTidy={onTidy} />
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function CanvasItems({ onFit, onTidy }: { onFit: () => void; onTidy: () => void }): ReactNode {
  const actions = useActions();
  const announce = useAnnounce();
  const [, openMatrix] = useMatrixScope();
  const words = chartMessages.menu;
  return (
    <>
      <Item disabled={actions.disabled} onSelect={actions.createNetwork}>
        {words.createNetwork}
      </Item>
      <Item disabled={actions.disabled} onSelect={() => actions.runContainer()}>
        {words.runContainer}
      </Item>
      <Item disabled={actions.disabled} onSelect={actions.pruneNetworks}>
        {words.pruneNetworks}
      </Item>
      <Separator />
      <Item onSelect={() => openMatrix({ kind: 'shown' })}>{matrixMessages.open}</Item>
      <Item onSelect={onFit}>{words.fit}</Item>
      <Item
        onSelect={() => {
          onTidy();
          announce(chartMessages.controls.tidied);
        }}
      >
        {words.tidy}
      </Item>
    </>
  );
}

/** Fewer containers than this are not worth folding. */
const leastFolded = 8;

function networkOfKey(chart: Chart, key: string | undefined): NetworkOfMenu | undefined {
  if (key === undefined) return undefined;
  if (chart.host.network?.id === key) return { id: key, name: chart.host.network.name, real: true };
  const index = indexOf(chart);
  const card = index.fold(key)?.card ?? index.card(key);
  if (card === undefined || card.kind === 'elsewhere') return undefined;
  const fold = card.fold ? (card.fold.isOpen ? 'open' : 'folded') : undefined;
  return {
    id: card.id,
    name: card.name,
    real: card.network !== undefined,
    ...(fold === undefined && card.leaves.length < leastFolded ? {} : { fold: fold ?? 'open' }),
  };
}

/** Back to what the menu was opened on, unless a dialog has taken the focus meanwhile. */
function focusKey(key: string | undefined): void {
  if (key === undefined || document.querySelector('[role="dialog"]') !== null) return;
  document
    .querySelector<HTMLElement>(`.chart [data-key="${CSS.escape(key)}"]`)
    ?.focus({ preventScroll: true });
}
