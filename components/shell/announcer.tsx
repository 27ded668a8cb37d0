'use client';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const Context = createContext<(text: string) => void>(() => undefined);

/** @returns what reads a sentence out to screen readers. */
export function useAnnounce(): (text: string) => void {
  return useContext(Context);
}

/** The page's one live region for what happens without a visible focus: grabbing, choosing, dropping, filtering. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid((before) => ({ text, turn: before.turn + 1 })), []);
  return (
    <Context value={announce}>
      {children}
      {/* A key that changes makes the same sentence be read a second time. */}
      <div aria-live="assertive" className="sr-only">
        <span key={said.turn}>{said.text}</span>
      </div>
    </Context>
  );
}
