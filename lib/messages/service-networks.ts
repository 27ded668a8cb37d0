/** The words about a Swarm service's networks: its dialog, and what the inspector says of services and tasks. */
export const serviceMessages = {
  title: ({ service }: { service: string }) => `Networks of service ${service}`,
  description:
    'Tasks can not be moved one by one: Swarm decides over them. The service names its networks, and Swarm replaces the tasks.',
  networks: 'Networks',
  none: 'This Swarm has no overlay network that a service can be put on. Create one first.',
  unchanged: 'Choose other networks, and what it comes to is shown here.',
  run: 'Change networks',
  running: 'Changing…',
  change: 'Change networks…',
  changeOf: ({ service }: { service: string }) => `Change the networks of ${service}`,
  section: 'Swarm service',
  service: 'Service',
  task: 'Task',
  slot: ({ slot }: { slot: number }) => `number ${slot}`,
  node: 'Node',
  virtualIp: ({ network }: { network: string }) => `Virtual address on ${network}`,
  noTasks: 'no task runs',
  explainTask:
    'Swarm made this container and decides over its networks. It is reached by the service’s name, at the virtual address, behind which Swarm spreads connections over all its tasks.',
} as const;
