'use client';
import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  useQueryState,
  useQueryStates,
} from 'nuqs';
import { useCallback, useMemo } from 'react';
import { type Asked, formatAsked, parseAsked } from '@/components/reach/asked';
import { formatScope, type MatrixScope, parseScope } from '@/components/reach/matrix/matrix-scope';
import { endpointStatuses } from '@/lib/domain/endpoint';
import { type GroupBy, groupBys } from '@/lib/topology/group-by';

/** What is looked at lives in the URL: a link shows another person the same thing. */
export const views = ['chart', 'table', 'activity'] as const;
export type View = (typeof views)[number];

export function useView(): [View, (view: View) => void] {
  const [view, set] = useQueryState(
    'view',
    parseAsStringLiteral(views).withDefault('chart').withOptions({ history: 'push' }),
  );
  return [view, useCallback((next: View) => void set(next), [set])];
}

/** Which engine is shown, by its id in Portolan; absent: the one that the page chooses. */
export function useEngineInUrl(): string | null {
  return useQueryState('engine', parseAsString)[0];
}

/** @returns what shows another engine. All else that the URL says is about the one before, and goes. */
export function useShowEngine(): (id: string) => void {
  const [, set] = useQueryStates(engineParsers, { history: 'push' });
  return useCallback((id: string) => void set({ ...nothingChosen, engine: id }), [set]);
}

/** Whether the list of findings is open. */
export function useFindingsOpen(): [boolean, (open: boolean) => void] {
  const [open, set] = useQueryState('findings', parseAsBoolean.withDefault(false));
  return [open, useCallback((next: boolean) => void set(next ? true : null), [set])];
}

/** What is selected. In the URL as `sel=network:<id>` or `sel=container:<id>`; the browser's Back goes to what was selected before. */
export type Selection = { kind: 'network' | 'container'; id: string };

export function useSelection(): [Selection | undefined, (selection: Selection | undefined) => void] {
  const [{ sel }, set] = useQueryStates(shownAsideParsers, { history: 'push' });
  const selection = useMemo(() => parseSelection(sel), [sel]);
  const select = useCallback(
    (next: Selection | undefined) => void set({ sel: next ? `${next.kind}:${next.id}` : null, reach: null }),
    [set],
  );
  return [selection, select];
}

/** What stands beside the chart: the question who reaches whom lies over what is selected, until something else is. */
const shownAsideParsers = { sel: parseAsString, reach: parseAsString };

/**
 * Who is asked to reach whom. In the URL as `reach=container:<id>~host~80`; Back leads to the question before. Closing it shows again
 * what was selected.
 */
export function useAsked(): [Asked | undefined, (asked: Asked | undefined) => void] {
  const [{ reach }, set] = useQueryStates(askedParsers, { history: 'push' });
  const asked = useMemo(() => parseAsked(reach), [reach]);
  const ask = useCallback(
    (next: Asked | undefined) => void set({ reach: next ? formatAsked(next) : null, matrix: null }),
    [set],
  );
  return [asked, ask];
}

const askedParsers = { reach: parseAsString, matrix: parseAsString };

/** Among whom everyone is asked about; undefined while that table is closed. A question closes it, and Back opens it again. */
export function useMatrixScope(): [MatrixScope | undefined, (scope: MatrixScope | undefined) => void] {
  const [text, set] = useQueryState('matrix', parseAsString.withOptions({ history: 'push' }));
  const scope = useMemo(() => parseScope(text), [text]);
  const open = useCallback(
    (next: MatrixScope | undefined) => void set(next ? formatScope(next) : null),
    [set],
  );
  return [scope, open];
}

function parseSelection(text: string | null): Selection | undefined {
  if (text?.startsWith('network:')) return { kind: 'network', id: text.slice('network:'.length) };
  if (text?.startsWith('container:')) return { kind: 'container', id: text.slice('container:'.length) };
  return undefined;
}

const filterParsers = {
  driver: parseAsArrayOf(parseAsString).withDefault([]),
  status: parseAsArrayOf(parseAsStringLiteral(endpointStatuses)).withDefault([]),
  project: parseAsArrayOf(parseAsString).withDefault([]),
  hideSystem: parseAsBoolean.withDefault(false),
};

const engineParsers = {
  engine: parseAsString,
  sel: parseAsString,
  reach: parseAsString,
  matrix: parseAsString,
  q: parseAsString,
  at: parseAsString,
  driver: parseAsString,
  status: parseAsString,
  project: parseAsString,
  hideSystem: parseAsString,
  group: parseAsString,
};
const nothingChosen = {
  sel: null,
  reach: null,
  matrix: null,
  q: null,
  at: null,
  driver: null,
  status: null,
  project: null,
  hideSystem: null,
  group: null,
};

/** The filters: empty lists let everything through. */
export function useFilters() {
  return useQueryStates(filterParsers);
}

/** What the chart's networks are gathered by. */
export function useGroupBy(): [GroupBy, (by: string) => void] {
  const [by, set] = useQueryState('group', parseAsStringLiteral(groupBys).withDefault('none'));
  const choose = useCallback(
    (next: string) => void set(groupBys.find((one) => one === next && one !== 'none') ?? null),
    [set],
  );
  return [by, choose];
}

/** The words searched for; hits are marked on the chart and kept in the table. */
export function useSearchText(): [string, (text: string) => void] {
  const [text, set] = useQueryState('q', parseAsString.withDefault(''));
  return [text, useCallback((next: string) => void set(next === '' ? null : next), [set])];
}

/** Where the chart is looked at: `x,y,zoom`. Absent: the whole chart, fitted. */
export function useViewportText(): [string | null, (text: string | null) => void] {
  const [text, set] = useQueryState('at', parseAsString.withOptions({ throttleMs: 400 }));
  return [text, useCallback((next: string | null) => void set(next), [set])];
}
