/** The driver's option `parent` in a spec's words. `eth0.10` is the VLAN 10 of eth0, and its interface may be gone with the network. */
export function parentOfOption(option: string | undefined): { parent?: string; vlanId?: number } {
  const vlan = /^(.+)\.(\d{1,4})$/.exec(option ?? '');
  const [, parent, id] = vlan ?? [];
  if (parent !== undefined && id !== undefined) return { parent, vlanId: Number(id) };
  return option === undefined || option === '' ? {} : { parent: option };
}
