/** Why a container's sockets, or its counters, are not known. */
export const socketsUnknown = {
  notRunning: (name: string) => `${name} is not running, so nothing of it listens or speaks.`,
  hostStack: (name: string) =>
    `${name} shares the host’s network stack: its sockets can not be told from the host’s own.`,
  hostCounters: (name: string) =>
    `${name} shares the host’s network stack: its traffic can not be told from the host’s own.`,
  noCounters: (name: string) => `The engine counts nothing of ${name}: it has no network stack of its own.`,
  brokenStack: (name: string) => `${name} shares the network stack of a container that is gone.`,
  unseen: (name: string) =>
    `The processes of ${name} can not be seen from here; \`cat\` run inside of it could tell.`,
  readOnly: (name: string) =>
    `The processes of ${name} can not be seen from here, and a command inside of it would change the engine: Portolan is read-only.`,
  paused: (name: string) => `${name} is paused, so nothing can be run inside of it to look.`,
  noTool: (name: string, helper: string) =>
    `The processes of ${name} can not be seen from here, and its image has no \`cat\` that could read the kernel’s files inside of it. Pull ${helper}, with which a helper can look.`,
  unreadable: (name: string) => `The kernel’s files about the network of ${name} could not be read.`,
} as const;
