/** The words of the dialog `Edit network`. */
export const editNetworkMessages = {
  title: ({ network }: { network: string }) => `Edit network ${network}`,
  duplicateTitle: ({ network }: { network: string }) => `Duplicate network ${network}`,
  description:
    'Docker can change no network. Portolan makes it anew with these settings and puts everyone back on it.',
  duplicateDescription: 'A network of its own with the same settings. Nobody is moved.',
  loading: 'Reading its settings…',
  what: 'What will happen',
  unchanged: 'Change something, and what it comes to is shown here.',
  wrong: 'Put right what is marked above first.',
  gone: ({ network }: { network: string }) =>
    `${network} was removed meanwhile. Duplicate it to make one like it.`,
  nothingToChange: 'There is no such network any more.',
  other: ({ network }: { network: string }) =>
    `${network} was made anew meanwhile, by somebody else. What is shown here takes the place of its settings as they are now.`,
  reopen: 'Begin with what it is now',
  run: 'Recreate',
  running: 'Recreating…',
  duplicate: 'Duplicate…',
  edit: 'Back to editing',
  create: { run: 'Create', running: 'Creating…' },
  copyName: ({ network, number }: { network: string; number: number }) =>
    number === 1 ? `${network}-copy` : `${network}-copy-${number}`,
  members: {
    title: 'Fixed addresses that no longer fit',
    explain: 'Say what becomes of each. An empty one is left to Docker.',
    field: ({ container }: { container: string }) => `Address of ${container}`,
    had: ({ address }: { address: string }) => `Now ${address}.`,
    use: 'Use these addresses',
    letDocker: 'Let Docker choose all',
  },
} as const;
