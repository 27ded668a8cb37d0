'use client';
import { useActions } from '@/components/actions/actions-context';
import type { Container } from '@/lib/domain/container';
import { stateChangesOf } from '@/lib/domain/state-changes';
import { lifecycleMessages } from '@/lib/messages/lifecycle';
import { Item, Separator } from './menu-item';

/** Start, stop and their like, as far as the container's state lets them be thought of, and its removal. */
export function LifecycleItems({ container }: { container: Container }) {
  const actions = useActions();
  const containerId = container.id;
  return (
    <>
      <Separator />
      {stateChangesOf(container).map((change) => (
        <Item
          key={change}
          disabled={actions.disabled}
          onSelect={() => actions.changeState({ containerId, change })}
        >
          {lifecycleMessages[change].item}
        </Item>
      ))}
      {container.taskId === undefined ? (
        <Item danger disabled={actions.disabled} onSelect={() => actions.removeContainer(containerId)}>
          {lifecycleMessages.remove.item}
        </Item>
      ) : null}
    </>
  );
}
