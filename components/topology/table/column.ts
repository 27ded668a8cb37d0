import type { ReactNode } from 'react';

/** A column; one that can not be compared can not be sorted by, and its heading is only for screen readers. */
export type Column<T> = {
  id: string;
  header: string;
  /** In rem: columns keep their width, for what is in them comes and goes as one scrolls. */
  width: number;
  cell: (row: T) => ReactNode;
  compare?: (a: T, b: T) => number;
};
