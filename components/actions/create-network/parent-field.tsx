'use client';
import { Star } from 'lucide-react';
import { useState } from 'react';
import { parentInterface } from '@/lib/domain/engine-options';
import type { HostInterface } from '@/lib/domain/host-interface';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { Combobox } from '../form/combobox';
import { Field } from '../form/field';
import type { ComboboxItem } from '../form/option-list';
import { withLan } from './fill-from-parent';
import { type FormProps, fieldId, type KnownInterfaces } from './form-props';
import { specOfForm } from './spec-of-form';

const { fields, hints, interfaces: words, rides } = createNetworkMessages;

/** The interface that a macvlan or ipvlan network rides on: one of the host's, or whatever is typed. */
export function ParentField({ form, change, touch, errorOf, interfaces }: FormProps) {
  const [typed, setTyped] = useState<string>();
  const known = interfaceList(interfaces, form.driver);
  const { parent, vlanId } = form.lan;
  const rider = parentInterface(specOfForm(form));
  const take = (next: string) =>
    change((before) => withLan(before, { parent: next }, known), 'parent', 'ipv4.subnet', 'ipv4.gateway');
  return (
    <Field
      id={fieldId('parent')}
      label={fields.parent}
      error={errorOf('parent')}
      hint={
        vlanId.trim() !== '' && rider ? rides({ parent: rider }) : (unreadable(interfaces) ?? hints.parent)
      }
    >
      {(aria) => (
        <Combobox
          aria={aria}
          text={parent}
          typed={typed}
          items={known.map((one) => itemOf(one, form.driver))}
          chosenId={known.find((one) => one.name === parent.trim())?.name}
          listLabel={words.list}
          openLabel={words.open}
          nothing={interfaces.state === 'loading' ? words.loading : undefined}
          mono
          placeholder={hints.parentPlaceholder}
          onType={(text) => {
            setTyped(text);
            take(text);
          }}
          onChoose={(item) => {
            setTyped(undefined);
            take(item.id);
          }}
          onLeave={() => {
            setTyped(undefined);
            touch('parent');
          }}
        />
      )}
    </Field>
  );
}

/** The interfaces to choose from: usable ones first, the one with the default route before all. */
export function interfaceList(interfaces: KnownInterfaces, driver: string): HostInterface[] {
  if (interfaces.state !== 'read' || !interfaces.host.available) return [];
  const rank = (one: HostInterface) => (isUsable(one, driver) ? (one.defaultRoute ? 0 : 1) : 2);
  return interfaces.host.interfaces.toSorted((a, b) => rank(a) - rank(b));
}

function unreadable(interfaces: KnownInterfaces): string | undefined {
  if (interfaces.state === 'loading') return words.loading;
  if (interfaces.state === 'failed') return words.failed;
  return interfaces.host.available ? undefined : words.unreadable({ reason: interfaces.host.reason });
}

function isUsable({ usableFor }: HostInterface, driver: string): boolean {
  return driver === 'ipvlan' ? usableFor.ipvlan : usableFor.macvlan;
}

function itemOf(one: HostInterface, driver: string): ComboboxItem {
  return {
    id: one.name,
    text: one.name,
    keywords: [words.kinds[one.kind], ...one.addresses].join(' '),
    disabled: !isUsable(one, driver),
    body: <InterfaceLine one={one} usable={isUsable(one, driver)} />,
  };
}

/** Every interface has a link-local address; it tells nothing where there is another. */
function addressesOf(one: HostInterface): string {
  const telling = one.addresses.filter((address) => !address.startsWith('fe80:'));
  const shown = telling.length > 0 ? telling : one.addresses;
  return shown.length > 0 ? shown.join(', ') : words.noAddress;
}

function InterfaceLine({ one, usable }: { one: HostInterface; usable: boolean }) {
  return (
    <div className={usable ? '' : 'opacity-75'}>
      <div className="flex items-center gap-2">
        <span className="truncate font-mono text-sm text-ink">{one.name}</span>
        {one.defaultRoute ? (
          <span className="flex shrink-0 items-center gap-1 text-2xs text-accent">
            <Star size={11} aria-hidden fill="currentColor" />
            {words.defaultRoute}
          </span>
        ) : null}
        <span className="ml-auto shrink-0 text-2xs text-ink-faint">
          {words.kinds[one.kind]} · {words.states[one.state]}
        </span>
      </div>
      <div className="truncate font-mono text-2xs text-ink-soft">{addressesOf(one)}</div>
      {one.reason ? (
        <div className={`text-2xs ${usable ? 'text-unhealthy' : 'text-ink-faint'}`}>
          {words.reasons[one.reason]}
        </div>
      ) : null}
    </div>
  );
}
