'use client';
import { Search, X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useGoTo } from '@/components/topology/chart-focus';
import { type Hit, searchSnapshot } from '@/lib/domain/search';
import type { Snapshot } from '@/lib/domain/snapshot';
import { shellMessages } from '@/lib/messages/shell';
import { SearchHits } from './search-hits';
import { useSearchText, useSelection, useView } from './view-state';

const shown = 12;

/** Finds by name, image, address, MAC, network, port or project. Arrow keys choose a hit, Enter goes to it, Escape clears. */
export function SearchBox({ snapshot }: { snapshot: Snapshot | undefined }) {
  const [query, setQuery] = useSearchText();
  const [, select] = useSelection();
  const [view, setView] = useView();
  const show = useGoTo();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const hits = useMemo(
    () => (snapshot && open && query.trim() !== '' ? searchSnapshot(snapshot, query) : []),
    [snapshot, open, query],
  );
  const words = shellMessages.search;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
      if ((event.key === 'k' && (event.metaKey || event.ctrlKey)) || (event.key === '/' && !typing)) {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const goTo = (hit: Hit | undefined) => {
    if (!hit) return;
    select({ kind: hit.kind, id: hit.id });
    if (view === 'activity') setView('chart');
    show({ kind: hit.kind, id: hit.id, takesFocus: true });
    setOpen(false);
  };
  const seeAll = () => {
    setView('table');
    setOpen(false);
  };
  const listed = hits.slice(0, shown);
  // The last choice, where there are more than are listed, is to see them all.
  const last = hits.length > shown ? shown : listed.length - 1;
  const showing = open && query.trim() !== '';

  return (
    <search className="relative min-w-0 flex-1 lg:w-80 lg:flex-none">
      <Search
        size={14}
        aria-hidden
        className="pointer-events-none absolute left-2.5 top-[9px] text-ink-faint"
      />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={words.label}
        aria-expanded={showing}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={showing && active <= last ? `${listId}-${active}` : undefined}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setActive((now) => Math.min(now + 1, last));
          else if (event.key === 'ArrowUp') setActive((now) => Math.max(now - 1, 0));
          else if (event.key === 'Enter')
            active === listed.length && active === last ? seeAll() : goTo(listed[active]);
          else if (event.key === 'Escape') setQuery('');
          else return;
          event.preventDefault();
        }}
        className="h-8 w-full rounded-md border border-line bg-surface pl-8 pr-12 text-ink text-ellipsis placeholder:text-ink-faint hover:border-line-strong"
      />
      {query === '' ? (
        <kbd
          aria-hidden
          className="pointer-events-none absolute right-2 top-1.5 hidden h-5 items-center rounded border border-line px-1.5 font-sans text-2xs text-ink-faint sm:flex"
        >
          /
        </kbd>
      ) : (
        <button
          type="button"
          aria-label={words.clear}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setQuery('')}
          className="absolute right-1 top-1 inline-flex size-6 items-center justify-center rounded text-ink-faint hover:bg-raised hover:text-ink"
        >
          <X size={13} aria-hidden />
        </button>
      )}
      {showing ? (
        <div className="absolute right-0 top-9 z-30 w-full min-w-72 overflow-hidden rounded-lg border border-line bg-surface shadow-float">
          <p role="status" className="border-b border-line px-3 py-1.5 text-xs text-ink-faint">
            {hits.length === 0 ? words.nothing({ query }) : words.hits({ count: hits.length })}
          </p>
          {snapshot ? (
            <SearchHits
              snapshot={snapshot}
              hits={listed}
              found={hits.length}
              active={active}
              listId={listId}
              onActive={setActive}
              onChoose={goTo}
              onSeeAll={seeAll}
            />
          ) : null}
        </div>
      ) : null}
    </search>
  );
}
