'use client';
import { X } from 'lucide-react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useSelection } from '@/components/shell/view-state';
import { Notice } from '@/components/ui/notice';
import { inspectorMessages as words } from '@/lib/messages/inspector';
import { ContainerInspector } from './container-inspector';
import { NetworkInspector } from './network-inspector';

/** What is selected, beside the chart; a sheet from below on a phone. Nothing while nothing is selected. */
export function Inspector() {
  const { snapshot } = useLiveEngine();
  const [selection, select] = useSelection();
  if (!selection || !snapshot) return null;
  const container =
    selection.kind === 'container' ? snapshot.containers.find((one) => one.id === selection.id) : undefined;
  const network =
    selection.kind === 'network' ? snapshot.networks.find((one) => one.id === selection.id) : undefined;
  const name = container?.name ?? network?.name ?? selection.id.slice(0, 12);
  return (
    <aside
      aria-label={words.region({ name })}
      className="absolute inset-x-0 bottom-0 z-20 max-h-[60%] overflow-y-auto border-t border-line bg-surface shadow-float md:static md:max-h-none md:w-[340px] md:shrink-0 md:border-l md:border-t-0 md:shadow-none"
      // The inspector is left with Escape from anywhere in it, as it was opened: by one key.
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) select(undefined);
      }}
    >
      <div className="relative">
        <button
          type="button"
          aria-label={words.close}
          onClick={() => select(undefined)}
          className="absolute right-2.5 top-3 z-10 inline-flex size-8 items-center justify-center rounded-md text-ink-faint hover:bg-raised hover:text-ink"
        >
          <X size={16} aria-hidden />
        </button>
        {container ? (
          <ContainerInspector key={container.id} container={container} snapshot={snapshot} />
        ) : network ? (
          <NetworkInspector key={network.id} network={network} snapshot={snapshot} />
        ) : (
          <div className="p-4 pr-12">
            <Notice kind="info" title={words.gone[selection.kind]}>
              {words.gone.hint}
            </Notice>
          </div>
        )}
      </div>
    </aside>
  );
}
