'use client';
import { useEffect, useState } from 'react';

/** @returns the value as it was once it had stayed the same for `ms`: until then, the one before. */
export function useDebounced<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
