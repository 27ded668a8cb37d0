import { Cable, EthernetPort, type LucideIcon, Wifi } from 'lucide-react';
import { chartMessages } from '@/lib/messages/chart';
import type { HostInterfaceBox } from '@/lib/topology/chart';

const icons: Readonly<Record<string, LucideIcon>> = { ethernet: EthernetPort, wireless: Wifi };
/** A digit of the address is worth more room than the icon. */
const longAddress = 15;

/** One interface of the host: name, address, whether it is up, and a star where the host's default route leaves. */
export function InterfaceChip({ box, bandHeight }: { box: HostInterfaceBox; bandHeight: number }) {
  const words = chartMessages.host;
  const { interface: it, name, rect } = box;
  const Icon = icons[it?.kind ?? ''] ?? Cable;
  const unread = box.isAwaited ? words.interfaceAwaited : words.interfaceUnread;
  const state = it === undefined ? unread : words.interfaceStates[it.state];
  const unreadHint = box.isAwaited ? undefined : words.interfaceUnreadHint;
  const [address, ...more] = it?.addresses ?? [];
  return (
    <div
      className="chart-interface"
      data-state={it?.state ?? 'unread'}
      data-standing={rect.y + rect.height >= bandHeight || undefined}
      title={it === undefined ? unreadHint : it.addresses.join('\n')}
      style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
    >
      <span className="sr-only">
        {words.interface({ name, address, state })}
        {it?.defaultRoute ? `, ${words.defaultRoute}` : ''}
      </span>
      {(address?.length ?? 0) > longAddress ? null : (
        <Icon size={13} aria-hidden className="shrink-0 text-ink-faint" />
      )}
      <span aria-hidden className="shrink-0 font-medium text-ink">
        {name}
      </span>
      <span aria-hidden className="min-w-0 flex-1 truncate text-right font-mono text-ink-soft">
        {it?.state === 'up' && address !== undefined ? address : state}
        {more.length > 0 ? (
          <span className="chart-interface-more text-ink-faint"> +{more.length}</span>
        ) : null}
      </span>
      {it?.defaultRoute ? (
        <span aria-hidden className="shrink-0 text-host" title={words.defaultRoute}>
          ★
        </span>
      ) : null}
    </div>
  );
}
