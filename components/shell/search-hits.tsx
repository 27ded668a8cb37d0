'use client';
import type { Hit } from '@/lib/domain/search';
import type { Snapshot } from '@/lib/domain/snapshot';
import { shellMessages } from '@/lib/messages/shell';
import { useFilteredSnapshot } from './filtered-snapshot';

type Props = {
  snapshot: Snapshot;
  hits: readonly Hit[];
  /** The place in `hits` that Enter goes to. */
  active: number;
  listId: string;
  onActive: (index: number) => void;
  onChoose: (hit: Hit) => void;
};

/** What the search found, best first. The input keeps the focus; keys are handled there, as the combobox pattern asks. */
export function SearchHits({ snapshot, hits, active, listId, onActive, onChoose }: Props) {
  const { snapshot: filtered } = useFilteredSnapshot(snapshot);
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={shellMessages.search.label}
      className="max-h-96 overflow-y-auto p-1"
    >
      {hits.map((hit, index) => (
        <div
          key={`${hit.kind}:${hit.id}:${hit.field}:${hit.text}`}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(hit);
          }}
          onMouseMove={() => onActive(index)}
          className="cursor-pointer rounded px-2 py-1.5 aria-selected:bg-raised"
        >
          <HitRow hit={hit} snapshot={snapshot} isShown={has(filtered, hit)} />
        </div>
      ))}
    </div>
  );
}

function HitRow({ hit, snapshot, isShown }: { hit: Hit; snapshot: Snapshot; isShown: boolean }) {
  const words = shellMessages.search;
  return (
    <div className="flex items-baseline gap-2">
      <span className="min-w-0 flex-1 truncate font-medium">
        {listOf(snapshot, hit).find((one) => one.id === hit.id)?.name ?? hit.text}
      </span>
      {isShown ? null : <span className="shrink-0 text-xs text-unhealthy">{words.filteredOut}</span>}
      <span className="max-w-[55%] truncate text-xs text-ink-faint">
        {words.fields[hit.field] ?? hit.field}
        {hit.field === 'name' ? null : <span className="ml-1.5 font-mono text-ink-soft">{hit.text}</span>}
      </span>
    </div>
  );
}

function listOf(snapshot: Snapshot, { kind }: Hit): readonly { id: string; name: string }[] {
  return kind === 'network' ? snapshot.networks : snapshot.containers;
}

function has(snapshot: Snapshot, hit: Hit): boolean {
  return listOf(snapshot, hit).some((one) => one.id === hit.id);
}
