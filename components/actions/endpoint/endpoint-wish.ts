import type { WirePlan } from '@/lib/contract/plan';

/** A line of a list of names and values; `id` only tells lines apart. */
type Row = { id: number; name: string; value: string };

/** What was asked of the endpoint to be made. Undefined aliases were left alone: what is there is kept. */
export type EndpointWish = {
  ipv4: string;
  ipv6: string;
  aliases: string | undefined;
  mac: string;
  gatewayPriority: string;
  linkLocalIps: string;
  driverOpts: readonly Row[];
};

export const noWish: EndpointWish = {
  ipv4: '',
  ipv6: '',
  aliases: undefined,
  mac: '',
  gatewayPriority: '',
  linkLocalIps: '',
  driverOpts: [],
};

type WishBody = {
  ipv4?: string;
  ipv6?: string;
  aliases?: string[];
  mac?: string;
  gatewayPriority?: number;
  linkLocalIps?: string[];
  driverOpts?: Record<string, string>;
};

/** The part of a request's body that the wish makes up: only what was asked for outright. */
export function bodyOfWish(wish: EndpointWish): WishBody {
  const ipv4 = wish.ipv4.trim();
  const ipv6 = wish.ipv6.trim();
  const mac = wish.mac.trim();
  const gatewayPriority = priorityOf(wish.gatewayPriority);
  const linkLocalIps = aliasesOf(wish.linkLocalIps);
  const options = wish.driverOpts.filter(({ name, value }) => name.trim() !== '' || value.trim() !== '');
  return {
    ...(ipv4 === '' ? {} : { ipv4 }),
    ...(ipv6 === '' ? {} : { ipv6 }),
    ...(wish.aliases === undefined ? {} : { aliases: aliasesOf(wish.aliases) }),
    ...(mac === '' ? {} : { mac }),
    ...(gatewayPriority === undefined ? {} : { gatewayPriority }),
    ...(linkLocalIps.length === 0 ? {} : { linkLocalIps }),
    ...(options.length === 0
      ? {}
      : { driverOpts: Object.fromEntries(options.map(({ name, value }) => [name.trim(), value.trim()])) }),
  };
}

/** @returns undefined for what is empty, and for what is no whole number: it is then not asked for. */
export function priorityOf(text: string): number | undefined {
  const trimmed = text.trim();
  return /^-?\d{1,9}$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** The names in a text, separated by blanks or commas; each once. */
export function aliasesOf(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((alias) => alias !== ''))];
}

/** True where another address or other names may help: not where the plan is refused whatever they are. */
export function isWishOfUse(plan: WirePlan | undefined): boolean {
  return plan === undefined || plan.ok || plan.reasons.some((reason) => reason.field !== undefined);
}
