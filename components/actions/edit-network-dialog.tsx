'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { Dialog } from '@/components/ui/dialog';
import { networkQuery } from '@/lib/client/queries';
import type { NetworkDetail } from '@/lib/domain/detail';
import type { Network } from '@/lib/domain/network';
import { specOfNetwork } from '@/lib/domain/spec-of-network';
import { actionsMessages } from '@/lib/messages/actions';
import { editNetworkMessages as words } from '@/lib/messages/edit-network';
import { clearDraft, editKey } from './create-network/draft';
import { DuplicateNetwork } from './edit-network/duplicate-network';
import { EditNetwork } from './edit-network/edit-network';
import { failureOfError } from './failure';
import { FailureNotice } from './failure-notice';
import { useNetworkName } from './use-names';

/** The dialog `Edit network <name>`: its settings as a form, what changing them comes to, and a way to a duplicate. */
export function EditNetworkDialog(props: { networkId: string; onClose: () => void }) {
  const { onClose } = props;
  const { engine, snapshot } = useLiveEngine();
  const name = useNetworkName(props.networkId);
  const [networkId, setNetworkId] = useState(props.networkId);
  const query = useQuery(networkQuery(engine.id, networkId));
  const [duplicating, setDuplicating] = useState(false);
  // The settings as they were when the dialog was opened: what is typed must not be lost to a change elsewhere.
  const [opened, setOpened] = useState<{ network: Network; detail: NetworkDetail }>();
  const network = snapshot?.networks.find((one) => one.id === networkId);
  if (opened === undefined && network !== undefined && query.data !== undefined) {
    setOpened({ network, detail: query.data });
  }
  if (opened === undefined) {
    return (
      <Dialog
        open
        wide
        onClose={onClose}
        title={words.title({ network: name })}
        description={words.description}
        closeLabel={actionsMessages.close}
      >
        {query.error ? (
          <FailureNotice failure={failureOfError(query.error)} />
        ) : (
          <p className="text-ink-soft">{words.loading}</p>
        )}
      </Dialog>
    );
  }
  const spec = specOfNetwork(opened.network, opened.detail);
  return duplicating ? (
    <DuplicateNetwork
      network={opened.network}
      spec={spec}
      onEdit={() => setDuplicating(false)}
      onClose={onClose}
    />
  ) : (
    <EditNetwork
      network={opened.network}
      spec={spec}
      onDuplicate={() => setDuplicating(true)}
      onReopen={() => {
        const now = snapshot?.networks.find((one) => one.name === opened.network.name);
        clearDraft(localStorage, editKey(engine.id, opened.network.name));
        setOpened(undefined);
        setNetworkId(now?.id ?? networkId);
      }}
      onClose={onClose}
    />
  );
}
