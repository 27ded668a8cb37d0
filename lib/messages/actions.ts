import type { Step } from '@/lib/domain/plan';

/** The words of the dialogs that change something, and of the toasts that tell what became of it. */
export const actionsMessages = {
  close: 'Close',
  cancel: 'Cancel',
  disabled: {
    readOnly: 'This Portolan was started read-only: it shows what a change would do, and changes nothing.',
    engine: ({ engine }: { engine: string }) =>
      `${engine} does not answer, so nothing can be changed. What you typed stays here until it is back.`,
    stream: 'Portolan’s own server does not answer, so nothing can be changed. It reconnects by itself.',
  },
  plan: {
    title: 'Plan',
    loading: 'Checking against the engine as it is now…',
    failed: 'The plan could not be made.',
    retry: 'Try again',
    verbs: {
      create: 'Create',
      remove: 'Remove',
      connect: 'Connect',
      disconnect: 'Disconnect',
      verify: 'Verify',
    } satisfies Record<Step['verb'], string>,
    steps: 'Steps',
    warnings: ({ count }: { count: number }) =>
      count === 1 ? 'Know before you go on' : `${count} things to know before you go on`,
    refused: 'This can not be done',
    copyCommand: 'Copy the command',
    copyAll: 'Copy all commands',
    copied: 'Copied',
    compose: 'The same in a Compose file',
    copyCompose: 'Copy the Compose fragment',
    irreversible: 'can not be taken back',
    nothing: 'There is nothing to do.',
  },
  failure: {
    network: 'Portolan’s server does not answer.',
    networkRemedy: 'Is it still running? Whether the change was made is in the activity log once it is back.',
    unreadable: 'Portolan’s server answered with something this page can not read.',
    unreadableRemedy: 'Reload the page: it may be older than the server.',
    engineSaid: 'The engine said:',
    rolledBack: 'Everything was put back as it was.',
    title: 'The change was not made',
    dismiss: 'Dismiss',
  },
  toast: {
    region: 'Outcomes',
    undo: 'Undo',
    undoing: 'Undoing…',
    dismiss: 'Dismiss',
    created: ({ network }: { network: string }) => `Created network ${network}.`,
    removed: ({ network }: { network: string }) => `Removed network ${network}.`,
    moved: (move: { container: string; from: string; to: string }) =>
      `Moved ${move.container} from ${move.from} to ${move.to}.`,
    connected: ({ container, network }: { container: string; network: string }) =>
      `Connected ${container} to ${network}.`,
    disconnected: ({ container, network }: { container: string; network: string }) =>
      `Disconnected ${container} from ${network}.`,
  },
  endpoint: {
    title: 'Address and aliases',
    ipv4: 'IPv4 address',
    ipv4Hint: 'Empty: Docker picks a free one.',
    ipv4KeepHint: 'Empty: kept where the network allows it, else Docker picks a free one.',
    ipv6: 'IPv6 address',
    aliases: 'Aliases',
    aliasesHint: 'Further names that others on the network find it by, separated by spaces.',
  },
  picker: {
    placeholder: 'Choose a network',
    nothing: 'No network of that name.',
    show: 'Show all networks',
    noSubnet: 'no addresses',
  },
  move: {
    title: (move: { container: string; from: string; to: string }) =>
      `Move ${move.container} from ${move.from} to ${move.to}`,
    titleOpen: ({ container }: { container: string }) => `Move ${container}`,
    description: 'It joins the new network first and leaves the old one only once that works.',
    from: 'From',
    to: 'To',
    choose: 'Choose where it goes to see the plan.',
    run: 'Move',
    running: 'Moving…',
    also: 'Also connect',
    alsoRunning: 'Connecting…',
    alsoInstead: ({ from }: { from: string }) => `Also connect keeps it on ${from} too`,
    alsoRefused: 'Also connect is not possible either.',
    notOnAny: ({ container }: { container: string }) =>
      `${container} is on no network that it could be moved from.`,
  },
  connect: {
    title: ({ container }: { container: string }) => `Connect ${container} to a network`,
    network: 'Network',
    choose: 'Choose a network to see the plan.',
    run: 'Connect',
    running: 'Connecting…',
  },
  disconnect: {
    title: ({ container, network }: { container: string; network: string }) =>
      `Disconnect ${container} from ${network}`,
    last: ({ container, network }: { container: string; network: string }) =>
      `${network} is the last network of ${container}. Without one it reaches nobody and nobody reaches it, until you connect it again.`,
    run: 'Disconnect',
    running: 'Disconnecting…',
  },
  remove: {
    title: ({ network }: { network: string }) => `Remove network ${network}`,
    typeName: 'Type the network’s name to confirm',
    why: ({ count }: { count: number }) =>
      count === 1
        ? 'A stopped container still refers to this network and can not start without it.'
        : `${count} stopped containers still refer to this network and can not start without it.`,
    run: 'Remove',
    running: 'Removing…',
  },
  undo: {
    title: ({ summary }: { summary: string }) => `Undo: ${summary}`,
    description: 'Planned afresh against how things are now.',
    run: 'Undo',
    running: 'Undoing…',
    unknown: 'a change',
  },
} as const;
