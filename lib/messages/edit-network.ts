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
