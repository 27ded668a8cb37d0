import type { StateChange } from '../domain/plan';

type Words = { title: (names: { container: string }) => string; run: string; running: string; item: string };

/** The words of the dialogs that start, stop, restart, pause, unpause and remove a container, and of the menus that open them. */
export const lifecycleMessages: Record<StateChange | 'remove', Words> = {
  start: {
    title: ({ container }) => `Start ${container}`,
    run: 'Start',
    running: 'Starting…',
    item: 'Start…',
  },
  stop: {
    title: ({ container }) => `Stop ${container}`,
    run: 'Stop',
    running: 'Stopping…',
    item: 'Stop…',
  },
  restart: {
    title: ({ container }) => `Restart ${container}`,
    run: 'Restart',
    running: 'Restarting…',
    item: 'Restart…',
  },
  pause: {
    title: ({ container }) => `Pause ${container}`,
    run: 'Pause',
    running: 'Pausing…',
    item: 'Pause…',
  },
  unpause: {
    title: ({ container }) => `Unpause ${container}`,
    run: 'Unpause',
    running: 'Unpausing…',
    item: 'Unpause…',
  },
  remove: {
    title: ({ container }) => `Remove container ${container}`,
    run: 'Remove',
    running: 'Removing…',
    item: 'Remove container…',
  },
};

export const removeContainerMessages = {
  force: 'Kill it, for it is running',
  forceHint: 'Without this it has to be stopped first.',
  volumes: 'Remove its anonymous volumes too',
  volumesHint: 'What is in them is lost. Named volumes always stay.',
  typeName: 'Type the container’s name to confirm',
} as const;
