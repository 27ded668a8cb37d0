/** Why a container's sockets, or its counters, are not known. */
export const socketsUnknown = {
  notRunning: (name: string) => `${name} is not running, so nothing of it listens or speaks.`,
  hostStack: (name: string) =>
    `${name} shares the host’s network stack: its sockets can not be told from the host’s own.`,
  brokenStack: (name: string) => `${name} shares the network stack of a container that is gone.`,
  elsewhere: (name: string) =>
    `The processes of ${name} can not be seen from here: the engine runs on another machine, or Portolan in a container of its own.`,
  unreadable: (name: string) => `The kernel’s files about the network of ${name} could not be read.`,
} as const;
