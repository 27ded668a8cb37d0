'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLiveEngine } from '@/components/shell/live-engine';
import { call } from '@/lib/client/call';
import { keys } from '@/lib/client/queries';

/** Keeps or takes back that a finding does not matter. Each resolves when the page knows of it. */
export function useDismiss(key: string) {
  const cache = useQueryClient();
  const { id: engine } = useLiveEngine().engine;
  const params = { engine, key };
  const onSettled = () => cache.invalidateQueries({ queryKey: keys.dismissals(engine) });
  const dismiss = useMutation({
    mutationFn: (reason: string) => call('dismissFinding', { params, body: { reason } }),
    onSettled,
  });
  const restore = useMutation({ mutationFn: () => call('restoreFinding', { params }), onSettled });
  return { dismiss, restore };
}
