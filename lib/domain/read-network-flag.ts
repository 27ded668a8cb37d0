import type { ContainerSpec } from './container-spec';

type Asked = Partial<ContainerSpec> & { network: string; aliases: string[] };

/** What Docker takes for the long form, whatever it was meant as. */
const longForm = /\w+=\w+/;

/**
 * Reads the value of `--network`: a name, or the long form `name=web,alias=shop,driver-opt=key=value`.
 * @returns undefined where a field of it is not known.
 */
export function readNetworkFlag(value: string): Asked | undefined {
  if (!longForm.test(value)) return { network: value === 'default' ? 'bridge' : value, aliases: [] };
  let asked: Asked = { network: '', aliases: [] };
  for (const field of csvFields(value)) {
    const equals = field.indexOf('=');
    const next =
      equals === -1 ? undefined : withField(asked, field.slice(0, equals), field.slice(equals + 1));
    if (next === undefined) return undefined;
    asked = next;
  }
  return asked.network === '' ? undefined : asked;
}

function withField(asked: Asked, key: string, value: string): Asked | undefined {
  switch (key.trim().toLowerCase()) {
    case 'name':
      return { ...asked, network: value };
    case 'alias':
      return { ...asked, aliases: [...asked.aliases, value] };
    case 'ip':
      return { ...asked, ipv4: value };
    case 'ip6':
      return { ...asked, ipv6: value };
    case 'mac-address':
      return { ...asked, mac: value };
    case 'link-local-ip':
      return { ...asked, linkLocalIps: [...(asked.linkLocalIps ?? []), value] };
    case 'driver-opt':
      return withDriverOption(asked, value);
    case 'gw-priority':
      return /^-?\d+$/.test(value) ? { ...asked, gatewayPriority: Number(value) } : undefined;
    default:
      return undefined;
  }
}

function withDriverOption(asked: Asked, value: string): Asked | undefined {
  const equals = value.indexOf('=');
  if (equals === -1) return undefined;
  // Docker writes their names small.
  const name = value.slice(0, equals).trim().toLowerCase();
  return { ...asked, driverOpts: { ...asked.driverOpts, [name]: value.slice(equals + 1).trim() } };
}

/** A field in quotes may hold commas; a quote in it is doubled. */
function csvFields(line: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line[at] ?? '';
    if (quoted && letter === '"' && line[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"' && (quoted || field === '')) quoted = !quoted;
    else if (letter === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += letter;
  }
  return [...fields, field];
}
