/** The words of the dialog `Enable Swarm`. */
export const swarmMessages = {
  title: 'Enable Swarm',
  description:
    'Makes a Swarm of this engine alone. Overlay networks need one; other hosts can join it later.',
  address: 'Address to advertise',
  addressHint: 'Other nodes reach this engine by it: an address of its host, or an interface.',
  addressPlaceholder: '192.0.2.10',
  list: 'Addresses of the host',
  open: 'Show the addresses',
  loading: 'Reading the interfaces of the host…',
  choose: 'Give an address to see the plan.',
  understood: 'I have read what it opens and makes',
  run: 'Enable Swarm',
  running: 'Enabling…',
} as const;
