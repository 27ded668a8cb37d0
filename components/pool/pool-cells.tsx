'use client';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { PoolCell } from '@/lib/domain/pool-picture';
import { type CellActions, PoolCellButton } from './pool-cell-button';
import { stepTo } from './step-to';

/** The cells, one of which takes the tab key; from there the arrow keys lead on. */
export function PoolCells(
  props: CellActions & { label: string; cells: readonly PoolCell[]; picked: string | undefined },
) {
  const { label, cells, picked, ...actions } = props;
  const [active, setActive] = useState(0);
  const grid = useRef<HTMLFieldSetElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepTo(event.key, active, cells.length);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    grid.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <fieldset
      ref={grid}
      aria-label={label}
      className="grid min-w-0 grid-cols-[repeat(16,minmax(0,1fr))] gap-[3px]"
    >
      {cells.map((cell, index) => (
        <PoolCellButton
          key={cell.kind === 'block' ? cell.block : cell.address}
          cell={cell}
          isPicked={cell.kind === 'address' && cell.address === picked}
          takesTab={index === active}
          onKeyDown={onKeyDown}
          onFocus={() => setActive(index)}
          {...actions}
        />
      ))}
    </fieldset>
  );
}
