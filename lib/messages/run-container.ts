import type { PullLayer } from '../domain/pull-progress';

/** The words of the dialog `Run a container`. */
export const runContainerMessages = {
  title: 'Run a container',
  description: 'On any network, host and none included. One that would not start is removed again.',
  run: 'Run',
  running: 'Running…',
  choose: 'Choose an image to see the plan.',
  pullFirst: 'Pull the image to see the plan.',
  mend: 'Mend what is marked to see the plan.',
  sections: {
    container: 'Container',
    network: 'Network',
    endpoint: 'Address and names',
    ports: 'Published ports',
    more: 'More',
    moreHint: 'restart policy, labels, variables, options',
  },
  fields: {
    image: 'Image',
    name: 'Container name',
    command: 'Command',
    network: 'Network',
    ipv4: 'IPv4 address',
    ipv6: 'IPv6 address',
    mac: 'MAC address',
    aliases: 'Aliases',
    gatewayPriority: 'Gateway priority',
    linkLocalIps: 'Link-local addresses',
    driverOpts: 'Endpoint options',
    publish: 'Published ports',
    labels: 'Labels',
    env: 'Variables',
    restartPolicy: 'Restart policy',
  },
  hints: {
    image: 'One that the engine holds, or the name of one to pull.',
    imagePlaceholder: 'nginx:latest',
    imagesOpen: 'Show the images that the engine holds',
    imagesList: 'Images',
    imagesNone: 'The engine holds no image of that name. Type the whole name to pull it.',
    imagesFailed: 'The images could not be listed. Type a name.',
    name: ({ name }: { name: string }) => `Empty: ${name}.`,
    nameNone: 'Empty: the image’s name.',
    command: 'Empty: what the image runs by itself.',
    commandPlaceholder: 'sleep 3600',
    picked: 'Empty: Docker picks a free one.',
    nextFree: ({ address }: { address: string }) => `Use ${address}`,
    nextFreeLabel: ({ address }: { address: string }) => `Use the next free address, ${address}`,
    mac: 'Empty: Docker makes one up.',
    aliases: 'Further names that others on the network find it by, separated by spaces.',
    gatewayPriority: 'The network with the highest carries the default route. Empty: 0.',
    linkLocalIps: 'Addresses beside those of the subnets, separated by spaces.',
    noEndpoint: ({ network }: { network: string }) =>
      `On ${network} there is no address to choose and nothing to publish.`,
    publish: 'A port of the host, or an address and a port, and the container’s port.',
    hostPort: '8080',
    containerPort: '80/tcp',
    fixedRestarts: 'on-failure:5 tries five times.',
  },
  restart: {
    no: 'no: it stays ended',
    'on-failure': 'on-failure: after an error',
    'unless-stopped': 'unless-stopped: always, but not once stopped by hand',
    always: 'always',
  },
  sinceApi: ({ field, api, docker }: { field: string; api: string; docker: string }) =>
    `${field}: from Docker ${docker} (API ${api}) on; this engine is older.`,
  rows: {
    addPort: 'Publish a port',
    hostPort: ({ line }: { line: number }) => `Host port ${line}`,
    containerPort: ({ line }: { line: number }) => `Container port ${line}`,
    addLabel: 'Add a label',
    labelName: ({ line }: { line: number }) => `Key of label ${line}`,
    labelValue: ({ line }: { line: number }) => `Value of label ${line}`,
    addEnv: 'Add a variable',
    envName: ({ line }: { line: number }) => `Name of variable ${line}`,
    envValue: ({ line }: { line: number }) => `Value of variable ${line}`,
    addOption: 'Add an option',
    optionName: ({ line }: { line: number }) => `Key of option ${line}`,
    optionValue: ({ line }: { line: number }) => `Value of option ${line}`,
  },
  problems: {
    command: 'A quote is not closed.',
    publish: ({ text }: { text: string }) =>
      `“${text}” can not be read as ports. Write 8080 and 80, or 127.0.0.1:8080 and 80/udp.`,
    gatewayPriority: 'A whole number, such as 100.',
  },
  paste: {
    title: 'Fill in from a docker run command',
    label: 'docker run command',
    placeholder: 'docker run -d --name web --network shop -p 8080:80 nginx',
    fill: 'Fill in',
    left: ({ count }: { count: number }) =>
      count === 1
        ? 'One part of the command has no place here and was left out:'
        : `${count} parts of the command have no place here and were left out:`,
    filled: 'Filled in, with nothing left out.',
    'not-a-run': 'This is no docker run command.',
    'open-quote': 'A quote in it is not closed.',
    'no-image': 'It names no image.',
  },
  pull: {
    offer: ({ image }: { image: string }) => `The engine does not hold ${image}.`,
    pull: 'Pull it',
    again: 'Try again',
    cancel: 'Stop pulling',
    pulling: ({ image }: { image: string }) => `Pulling ${image}…`,
    progress: 'Progress of the pull',
    bytesSoFar: ({ current }: { current: string }) => `${current} so far`,
    bytes: ({ current, total }: { current: string; total: string }) => `${current} of ${total}`,
    layers: ({ done, count }: { done: number; count: number }) =>
      count === 0 ? 'Asking the registry…' : `${done} of ${count} layers`,
    failed: ({ image }: { image: string }) => `${image} was not pulled.`,
    cancelled: ({ image }: { image: string }) => `Pulling ${image} was stopped.`,
    states: {
      waiting: 'waiting',
      downloading: 'downloading',
      downloaded: 'downloaded',
      extracting: 'unpacking',
      done: 'done',
    } satisfies Record<PullLayer['state'], string>,
  },
} as const;

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `1.9 MB`, in thousands as Docker counts them. */
export function bytesText(bytes: number): string {
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}
