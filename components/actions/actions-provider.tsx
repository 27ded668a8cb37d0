'use client';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Toaster } from 'sonner';
import { useLiveEngine } from '@/components/shell/live-engine';
import { actionsMessages } from '@/lib/messages/actions';
import { type Actions, ActionsContext } from './actions-context';
import { ChangeRunnerProvider } from './change-runner';
import { OpenDialog, type OpenedDialog } from './open-dialog';

/** Gives everything below it the actions, holds the one dialog that is open, and shows what came of each change. */
export function ActionsProvider({ readOnly, children }: { readOnly: boolean; children: ReactNode }) {
  const [opened, setOpened] = useState<OpenedDialog>();
  const close = useCallback(() => setOpened(undefined), []);
  const because = useDisabledBecause(readOnly);
  const actions = useMemo<Actions>(
    () => ({
      createNetwork: () => setOpened({ kind: 'create' }),
      editNetwork: (networkId) => setOpened({ kind: 'edit', networkId }),
      initSwarm: () => setOpened({ kind: 'init-swarm' }),
      changeServiceNetworks: (serviceId) => setOpened({ kind: 'service-networks', serviceId }),
      removeNetwork: (networkId) => setOpened({ kind: 'remove', networkId }),
      pruneNetworks: () => setOpened({ kind: 'prune' }),
      moveContainer: (move) => setOpened({ kind: 'move', choosing: false, ...move }),
      moveContainerFrom: (from) => setOpened({ kind: 'move', choosing: true, ...from }),
      connectContainer: (to) => setOpened({ kind: 'connect', ...to }),
      disconnectContainer: (from) => setOpened({ kind: 'disconnect', ...from }),
      runContainer: (on) => setOpened({ kind: 'run', ...on }),
      changeState: (of) => setOpened({ kind: 'change-state', ...of }),
      removeContainer: (containerId) => setOpened({ kind: 'remove-container', containerId }),
      undo: (activityId) => setOpened({ kind: 'undo', activityId }),
      disabled: because === undefined ? undefined : { because },
    }),
    [because],
  );
  return (
    <ActionsContext value={actions}>
      <ChangeRunnerProvider>
        {children}
        {opened ? <OpenDialog dialog={opened} onClose={close} /> : null}
        <Toaster
          position="bottom-right"
          expand
          // Under an open dialog, which holds all input, and not over its buttons.
          style={{ zIndex: 35 }}
          visibleToasts={4}
          gap={8}
          // Above the chart's controls, which are wanted while a toast stays.
          offset={{ bottom: 64, right: 16 }}
          mobileOffset={{ bottom: 64, left: 16, right: 16 }}
          containerAriaLabel={actionsMessages.toast.region}
        />
      </ChangeRunnerProvider>
    </ActionsContext>
  );
}

/** Why nothing can be changed now: a change is only planned against a picture known to be current. */
function useDisabledBecause(readOnly: boolean): string | undefined {
  const { current, engine, stream } = useLiveEngine();
  const words = actionsMessages.disabled;
  if (readOnly) return words.readOnly;
  if (current) return undefined;
  return stream.state === 'open' ? words.engine({ engine: engine.name }) : words.stream;
}
