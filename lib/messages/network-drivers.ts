/** What a driver is like, what it costs, and where one would use it. */
export type DriverCharacter = { character: string; costs: string; example: string };

/** The words by which the dialog `Create network` helps to choose a driver. */
export const networkDrivers = {
  question: 'What do these containers need?',
  needs: {
    talk: { label: 'Talk to each other', hint: 'on this host' },
    lan: { label: 'Be on my LAN', hint: 'with addresses of their own' },
    hosts: { label: 'Span hosts', hint: 'across a Swarm' },
    alone: { label: 'Be cut off', hint: 'from everything outside' },
    share: { label: 'Share the host’s stack', hint: 'no isolation' },
  },
  advice: {
    talk: 'A bridge is what most need.',
    lan: 'macvlan gives each a MAC and an address on the LAN. Where a switch or Wi-Fi allows one MAC only, choose ipvlan.',
    hosts: 'An overlay is one network over all hosts of a Swarm.',
    alone:
      'An internal bridge: its containers reach each other and nothing else. One that is to reach nobody at all is run on none.',
    share: 'There is one host network already; a container is run on it.',
  },
  label: { null: 'none' },
  costsLabel: 'Costs',
  exampleLabel: 'Example',
  drivers: {
    bridge: {
      character:
        'A switch inside this host. Containers find each other by name; published ports are the way in from outside.',
      costs: 'Address translation on the way out and in; nothing crosses to other hosts.',
      example: 'A web application with its database and cache.',
    },
    macvlan: {
      character: 'Puts each container on your LAN, with a MAC and an address of its own.',
      costs: 'The host itself can not reach them; most Wi-Fi refuses their MACs; DHCP does not know of them.',
      example: 'A DNS filter or a media server that the whole LAN finds at its own address.',
    },
    ipvlan: {
      character: 'Puts containers on your LAN with addresses of their own and the parent’s MAC.',
      costs:
        'The host itself can not reach them; one network for each parent; in l3 and l3s the router needs a route.',
      example: 'Addresses on the LAN where a switch port or a cloud allows a single MAC.',
    },
    overlay: {
      character: 'One network over all hosts of a Swarm, with names and load balancing for services.',
      costs:
        'Needs a Swarm, and open ports between the hosts; packets are wrapped, and in clear unless encrypted.',
      example: 'Replicas of a service on three machines, and the database on a fourth.',
    },
    host: {
      character: 'No network of its own: the container uses the host’s interfaces and ports.',
      costs: 'No isolation, no published ports, and two containers can not claim the same port.',
      example: 'A load balancer or a proxy for which every microsecond counts.',
    },
    null: {
      character: 'A loopback and nothing else.',
      costs: 'Nothing reaches it, and it reaches nothing.',
      example: 'A job that only reads and writes files.',
    },
  } satisfies Record<string, DriverCharacter>,
  plugin: ({ driver }: { driver: string }): DriverCharacter => ({
    character: `${driver} is a plugin of this engine.`,
    costs: 'Portolan knows nothing of it, and passes on what you give it.',
    example: 'Its own documentation names its options.',
  }),
  single: {
    title: ({ network }: { network: string }) => `An engine has one network ${network}, and makes it itself.`,
    host: 'All containers on it share this host’s one stack, so a second could not differ from the first. What can be chosen is which containers run on it.',
    none: 'What is on it is on no network, so there is nothing to tell two of them apart. What can be chosen is which containers run on it.',
    run: ({ network }: { network: string }) => `Run a container on ${network}`,
  },
  swarm: {
    needed: 'An overlay belongs to a Swarm, and this engine is in none.',
    neededHint: 'What you typed stays here.',
    enable: 'Enable Swarm…',
    worker: 'This engine is a worker of its Swarm: overlays are made on a manager.',
    notReady: 'This engine’s Swarm is not ready, so no overlay can be made.',
  },
  newer: ({ fields }: { fields: string }) => `This engine does not know: ${fields}.`,
  newerField: ({ field, version }: { field: string; version: string }) => `${field} (${version})`,
  versions: {
    api: ({ api }: { api: string }) => `from API ${api}`,
    docker: ({ docker }: { docker: string }) => `from Docker ${docker}`,
  },
} as const;
