const longest = 15;

/** True where Linux lets an interface have this name: up to 15 bytes, without space, slash or colon, and neither `.` nor `..`. */
export function isInterfaceName(name: string): boolean {
  return (
    name !== '' &&
    name !== '.' &&
    name !== '..' &&
    new TextEncoder().encode(name).length <= longest &&
    // Control characters are allowed by the kernel and break every tool that prints them.
    !/[\s/:\p{Cc}]/u.test(name)
  );
}

/** @returns the parts of a VLAN interface's name as Docker reads it, `eth0.10`; undefined for any other name. */
export function splitVlanName(name: string): { base: string; vlanId: number } | undefined {
  const match = /^([^.]+)\.(\d+)$/.exec(name);
  const [, base, digits] = match ?? [];
  return base === undefined || digits === undefined ? undefined : { base, vlanId: Number(digits) };
}

/** True for the ids that 802.1Q leaves to users. */
export function isVlanId(id: number): boolean {
  return Number.isInteger(id) && id >= 1 && id <= 4094;
}
