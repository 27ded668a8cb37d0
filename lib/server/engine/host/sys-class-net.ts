import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import path from 'node:path';

/** One interface as `/sys/class/net/<name>` tells it, untouched. Files that an interface does not have are absent. */
export type SysInterface = {
  name: string;
  /** ARPHRD number: 1 Ethernet, 772 loopback, others not Ethernet. */
  type: number;
  mac?: string;
  mtu: number;
  operstate: string;
  flags: number;
  ifindex: number;
  /** The interface it hangs on; for a veth its peer, which may be in another namespace. */
  iflink: number;
  /** `DEVTYPE` of uevent, such as bridge, vlan, wlan, bond, macvlan. */
  devtype?: string;
  /** The bridge or bond that it is part of. */
  master?: string;
  /** The interface that it rides on, as a macvlan or ipvlan does, which newer kernels do not name in `devtype`. */
  lower?: string;
  /** Made by the kernel, with no hardware behind it. */
  virtual: boolean;
  wireless: boolean;
  bonding: boolean;
  bridge: boolean;
  tun: boolean;
};

/**
 * @param directory such as `/sys/class/net`.
 * @returns every interface; one that goes away while it is read is left out.
 * @throws the file system's error where the directory can not be read.
 */
export async function readSysClassNet(directory: string): Promise<SysInterface[]> {
  const names = await readdir(directory);
  const read = await Promise.all(names.map((name) => readInterface(directory, name)));
  const all = read.filter((one) => one !== undefined);
  const byIndex = new Map(all.map((one) => [one.ifindex, one.name]));
  return Promise.all(all.map((one) => withLower(directory, one, byIndex.get(one.iflink))));
}

/**
 * A veth's peer may be in another namespace and have the number of an interface of this one; what rides on an interface has a link to it.
 * @param candidate the interface of the number that it hangs on.
 */
async function withLower(
  directory: string,
  one: SysInterface,
  candidate: string | undefined,
): Promise<SysInterface> {
  if (!one.virtual || one.devtype !== undefined || candidate === undefined || candidate === one.name)
    return one;
  const link = inKernel(inKernel(directory, one.name), `lower_${candidate}`);
  return (await exists(link)) ? { ...one, lower: candidate } : one;
}

async function readInterface(directory: string, name: string): Promise<SysInterface | undefined> {
  const folder = inKernel(directory, name);
  const [type, mac, mtu, operstate, flags, ifindex, iflink, uevent, master, target] = await Promise.all([
    ...['type', 'address', 'mtu', 'operstate', 'flags', 'ifindex', 'iflink', 'uevent'].map((file) =>
      textOf(inKernel(folder, file)),
    ),
    linkOf(inKernel(folder, 'master')),
    linkOf(folder),
  ]);
  // `bonding_masters` is a file among the interfaces.
  if (type === undefined || ifindex === undefined) return undefined;
  const [wireless, phy, bonding, bridge, tun] = await Promise.all(
    ['wireless', 'phy80211', 'bonding', 'bridge', 'tun_flags'].map((file) => exists(inKernel(folder, file))),
  );
  const devtype = /^DEVTYPE=(.+)$/m.exec(uevent ?? '')?.[1];
  return {
    name,
    type: Number(type),
    ...(mac && { mac }),
    mtu: Number(mtu ?? 0),
    operstate: operstate ?? 'unknown',
    flags: Number(flags ?? 0),
    ifindex: Number(ifindex),
    iflink: Number(iflink ?? ifindex),
    ...(devtype !== undefined && { devtype }),
    ...(master !== undefined && { master: path.basename(master) }),
    virtual: target?.includes('/devices/virtual/') ?? false,
    wireless: wireless === true || phy === true,
    bonding: bonding === true,
    bridge: bridge === true,
    tun: tun === true,
  };
}

/** A file of the kernel's. Next would take a path that it cannot foresee for any file of the project, and keep them all. */
function inKernel(folder: string, file: string): string {
  return path.join(/*turbopackIgnore: true*/ folder, file);
}

/** @returns undefined for a file that is not there, or that the kernel refuses to read in this state of the interface. */
async function textOf(file: string): Promise<string | undefined> {
  return (await readFile(file, 'utf8').catch(() => undefined))?.trim();
}

async function linkOf(file: string): Promise<string | undefined> {
  return readlink(file).catch(() => undefined);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
