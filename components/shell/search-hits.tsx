'use client';
import type { ReactNode } from 'react';
import type { Hit } from '@/lib/domain/search';
import type { Snapshot } from '@/lib/domain/snapshot';
import { shellMessages } from '@/lib/messages/shell';
import { useFilteredSnapshot } from './filtered-snapshot';

type Props = {
  snapshot: Snapshot;
  hits: readonly Hit[];
  /** How many were found; where these are more than `hits`, a last line leads to all of them. */
  found: number;
  /** The place in `hits` that Enter goes to. */
  active: number;
  listId: string;
  onActive: (index: number) => void;
  onChoose: (hit: Hit) => void;
  onSeeAll: () => void;
};

/** What the search found, best first. The input keeps the focus; keys are handled there, as the combobox pattern asks. */
export function SearchHits(props: Props) {
  const { snapshot, hits, found, active, listId, onActive, onChoose, onSeeAll } = props;
  const { snapshot: filtered } = useFilteredSnapshot(snapshot);
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={shellMessages.search.label}
      className="max-h-96 overflow-y-auto p-1"
    >
      {hits.map((hit, index) => (
        <Choice
          key={`${hit.kind}:${hit.id}:${hit.field}:${hit.text}`}
          id={`${listId}-${index}`}
          isActive={index === active}
          onActive={() => onActive(index)}
          onChoose={() => onChoose(hit)}
        >
          <HitRow hit={hit} snapshot={snapshot} isShown={has(filtered, hit)} />
        </Choice>
      ))}
      {found > hits.length ? (
        <Choice
          id={`${listId}-${hits.length}`}
          isActive={active === hits.length}
          onActive={() => onActive(hits.length)}
          onChoose={onSeeAll}
        >
          <span className="text-accent">{shellMessages.search.seeAll({ count: found })}</span>
        </Choice>
      ) : null}
    </div>
  );
}

type ChoiceProps = {
  id: string;
  isActive: boolean;
  onActive: () => void;
  onChoose: () => void;
  children: ReactNode;
};

function Choice({ id, isActive, onActive, onChoose, children }: ChoiceProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
      onMouseMove={onActive}
      className="cursor-pointer rounded px-2 py-1.5 aria-selected:bg-raised"
    >
      {children}
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
