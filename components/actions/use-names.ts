'use client';
import { useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { networkNameOf } from '@/lib/domain/move-verdict';

/** The container's name, also after it is gone: a dialog's title doesn't change to an id while it is read. */
export function useContainerName(containerId: string): string {
  const { snapshot } = useLiveEngine();
  const name = snapshot?.containers.find((one) => one.id === containerId)?.name;
  return useLastKnown(containerId, name) ?? containerId;
}

/** The network's name, also after it is gone. */
export function useNetworkName(networkId: string): string {
  const { snapshot } = useLiveEngine();
  const name = snapshot?.networks.find((one) => one.id === networkId)?.name;
  return useLastKnown(networkId, name) ?? networkNameOf(networkId);
}

function useLastKnown(id: string, name: string | undefined): string | undefined {
  const [known, setKnown] = useState({ id, name });
  const stale = known.id !== id || (name !== undefined && known.name !== name);
  if (stale) setKnown({ id, name });
  return name ?? (known.id === id ? known.name : undefined);
}
