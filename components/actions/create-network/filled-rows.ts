import type { Row } from './network-form';

/** The lines that say something. */
export function filledRows(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.name.trim() !== '' || row.value.trim() !== '');
}
