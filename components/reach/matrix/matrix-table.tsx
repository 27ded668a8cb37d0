'use client';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import type { Explanation } from '@/lib/domain/reachability/explanation';
import { type Party, partyKey } from '@/lib/domain/reachability/question';
import { tellExplanation } from '@/lib/messages/reach';
import { matrixMessages as words } from '@/lib/messages/reach-matrix';
import { reachMessages } from '@/lib/messages/reach-panel';
import { usePartyName } from '../party-names';
import { useReach } from '../reach-context';
import { type Matrix, pairKey, useMatrix } from './use-matrix';
import './matrix.css';

type Place = { row: number; column: number };

/** One row for each who asks, one column for each who is asked about. Arrow keys go from cell to cell, Enter opens the question. */
export function MatrixTable({ parties }: { parties: readonly Party[] }) {
  const matrix = useMatrix(parties);
  const nameOf = usePartyName();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 1 });
  const last = parties.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = {
      row: Math.max(0, Math.min(last, at.row + step.row)),
      column: Math.max(0, Math.min(last, at.column + step.column)),
    };
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <>
      <Progress matrix={matrix} />
      <section
        className="reach-matrix-scroll"
        aria-label={words.table}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
      >
        <table ref={table} aria-label={words.table} className="reach-matrix" onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <td className="reach-matrix-corner">{words.corner}</td>
              {parties.map((to) => (
                <th key={partyKey(to)} scope="col" title={nameOf(to)}>
                  <span>{nameOf(to)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.map((from, row) => (
              <tr key={partyKey(from)}>
                <th scope="row" title={nameOf(from)}>
                  {nameOf(from)}
                </th>
                {parties.map((to, column) => (
                  <Cell
                    key={partyKey(to)}
                    from={from}
                    to={to}
                    fromName={nameOf(from)}
                    toName={nameOf(to)}
                    explanation={matrix.pairs.get(pairKey(from, to))}
                    at={`${row} ${column}`}
                    isReachable={at.row === row && at.column === column}
                    onFocus={() => setAt({ row, column })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

function Progress({ matrix: { pairs, done, total } }: { matrix: Matrix }) {
  const counts = { reachable: 0, unreachable: 0, unknown: 0 };
  for (const { verdict } of pairs.values()) counts[verdict] += 1;
  return (
    <p role="status" className="text-xs tabular-nums text-ink-soft">
      {done < total || total === 0 ? words.working({ done, total }) : words.counts(counts)}
    </p>
  );
}

type CellProps = {
  from: Party;
  to: Party;
  fromName: string;
  toName: string;
  explanation: Explanation | undefined;
  at: string;
  /** The one cell that Tab reaches. */
  isReachable: boolean;
  onFocus: () => void;
};

const Cell = memo(
  function Cell({ from, to, fromName, toName, explanation, at, isReachable, onFocus }: CellProps) {
    const { ask } = useReach();
    const { snapshot } = useLiveEngine();
    const tabIndex = isReachable ? 0 : -1;
    if (from === to)
      return (
        <td data-at={at} tabIndex={tabIndex} onFocus={onFocus} aria-label={words.itself({ name: fromName })}>
          <span aria-hidden className="reach-matrix-itself" />
        </td>
      );
    const verdict = explanation?.verdict;
    const told = verdict === undefined ? words.pending : reachMessages.verdicts[verdict];
    const label = words.cell({ from: fromName, to: toName, verdict: told });
    return (
      <td>
        <button
          type="button"
          data-at={at}
          data-verdict={verdict}
          tabIndex={tabIndex}
          aria-label={label}
          onFocus={onFocus}
          // Thousands of sentences, of which one is read: made when the pointer comes.
          onPointerEnter={(event) => {
            if (explanation && snapshot)
              event.currentTarget.title = `${tellExplanation(explanation, snapshot).headline}.`;
          }}
          onClick={() => ask({ from, to, protocol: 'tcp' })}
        >
          <span aria-hidden>{verdict === undefined ? '·' : words.marks[verdict]}</span>
        </button>
      </td>
    );
  },
  (before, after) =>
    before.explanation?.verdict === after.explanation?.verdict &&
    before.isReachable === after.isReachable &&
    before.fromName === after.fromName &&
    before.toName === after.toName &&
    before.at === after.at,
);
