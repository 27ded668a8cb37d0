'use client';
import { createContext, useCallback, useContext } from 'react';

/** Brings the focus to what may not be an element of the page yet: it is taken as soon as it is one. */
export class WantedFocus {
  #key: string | undefined;

  /** @param root in which the thing is, or will be. */
  want(key: string, root: HTMLElement | null): void {
    const element = root?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    this.#key = element ? undefined : key;
    element?.focus({ preventScroll: true });
  }

  /** Something else got the focus meanwhile. */
  drop(): void {
    this.#key = undefined;
  }

  arrived(key: string, element: HTMLElement): void {
    if (this.#key !== key) return;
    this.#key = undefined;
    element.focus({ preventScroll: true });
  }
}

export const WantedFocusContext = createContext(new WantedFocus());

/** @returns a ref for the element of that key. */
export function useTakesFocus(key: string): (element: HTMLElement | null) => void {
  const wanted = useContext(WantedFocusContext);
  return useCallback(
    (element) => {
      if (element) wanted.arrived(key, element);
    },
    [wanted, key],
  );
}
