'use client';
import { useActions } from '@/components/actions/actions-context';
import { Button } from '@/components/ui/button';
import type { Container } from '@/lib/domain/container';
import { stateChangesOf } from '@/lib/domain/state-changes';
import { lifecycleMessages } from '@/lib/messages/lifecycle';

/** Start, stop and their like, and the container's removal. A Swarm task has none of them. */
export function LifecycleButtons({ container }: { container: Container }) {
  const actions = useActions();
  const containerId = container.id;
  if (container.taskId !== undefined) return null;
  const how = {
    size: 'small' as const,
    disabled: actions.disabled !== undefined,
    title: actions.disabled?.because,
  };
  return (
    <>
      {stateChangesOf(container).map((change) => (
        <Button key={change} {...how} onClick={() => actions.changeState({ containerId, change })}>
          {lifecycleMessages[change].item}
        </Button>
      ))}
      <Button {...how} look="danger" onClick={() => actions.removeContainer(containerId)}>
        {lifecycleMessages.remove.item}
      </Button>
    </>
  );
}
