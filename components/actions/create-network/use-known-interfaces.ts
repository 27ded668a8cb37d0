'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { interfacesQuery } from '@/lib/client/queries';
import type { KnownInterfaces } from './form-props';

/** The interfaces of an engine's host, as far as they are known by now. */
export function useKnownInterfaces(engine: string): KnownInterfaces {
  const { data, isError } = useQuery(interfacesQuery(engine));
  return useMemo(() => {
    if (data) return { state: 'read', host: data };
    return { state: isError ? 'failed' : 'loading' };
  }, [data, isError]);
}
