import type { Since } from '@/lib/domain/engine-knows';
import { newerFields } from '@/lib/domain/network-field-since';
import type { SpecContext } from '@/lib/domain/spec-context';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { networkDrivers } from '@/lib/messages/network-drivers';
import { networkSettings } from '@/lib/messages/network-settings';

const { newer, newerField, versions } = networkDrivers;
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Names what the form lacks because the engine would not know it, each with the version that brings it. */
export function NewerFields({ driver, context }: { driver: string; context: SpecContext }) {
  const fields = newerFields(driver, context).map(({ key, since }) =>
    newerField({
      field: key === 'enableIPv4' ? createNetworkMessages.fields.enableIPv4 : networkSettings[key].label,
      version: versionInWords(since),
    }),
  );
  return fields.length === 0 ? null : (
    <p className="text-2xs leading-4 text-ink-faint">{newer({ fields: list.format(fields) })}</p>
  );
}

function versionInWords(since: Since): string {
  return 'api' in since ? versions.api(since) : versions.docker(since);
}
