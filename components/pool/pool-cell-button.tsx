import type { KeyboardEvent } from 'react';
import type { PoolCell } from '@/lib/domain/pool-picture';
import { cellLook, density, looks } from './cell-look';
import { cellWords } from './cell-words';

/** What can be done with the cells. */
export type CellActions = {
  /** @param words undefined where no cell is pointed at any more. */
  onTell: (words: string | undefined) => void;
  onLookInto: (block: string) => void;
  onPick: ((address: string) => void) | undefined;
};

/** One cell. It tells what it is whether or not it can be pressed, so it is never disabled. */
export function PoolCellButton(
  props: CellActions & {
    cell: PoolCell;
    isPicked: boolean;
    takesTab: boolean;
    onKeyDown: (event: KeyboardEvent) => void;
    onFocus: () => void;
  },
) {
  const { cell, isPicked, takesTab, onKeyDown, onFocus, onTell, onLookInto, onPick } = props;
  const words = cellWords(cell);
  const isFree = cell.kind === 'address' && cell.claim === undefined;
  const can = cell.kind === 'block' || (onPick !== undefined && isFree);
  return (
    <button
      type="button"
      aria-label={words}
      aria-disabled={!can}
      {...(onPick !== undefined && isFree && { 'aria-pressed': isPicked })}
      tabIndex={takesTab ? 0 : -1}
      className={`relative h-4 overflow-hidden rounded-[3px] border ${looks[cellLook(cell)]} ${can ? 'cursor-pointer hover:border-accent' : 'cursor-default'} ${isPicked ? 'outline-2 outline-offset-1 outline-accent' : ''}`}
      onMouseEnter={() => onTell(words)}
      onMouseLeave={() => onTell(undefined)}
      onFocus={() => {
        onFocus();
        onTell(words);
      }}
      onBlur={() => onTell(undefined)}
      onKeyDown={onKeyDown}
      onClick={() => {
        if (cell.kind === 'block') onLookInto(cell.block);
        else if (isFree) onPick?.(cell.address);
      }}
    >
      {cell.kind === 'block' && cell.claims.length > 0 ? (
        <span
          aria-hidden
          className="absolute inset-0 bg-accent"
          style={{ opacity: density(cell.claims.length, cell.size) / 100 }}
        />
      ) : null}
    </button>
  );
}
