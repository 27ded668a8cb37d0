'use client';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { Combobox } from '@/components/actions/form/combobox';
import { Field } from '@/components/actions/form/field';
import type { ComboboxItem } from '@/components/actions/form/option-list';
import { useLiveEngine } from '@/components/shell/live-engine';
import { StatusMark } from '@/components/ui/status-mark';
import { type Endpoint, endpointStatuses } from '@/lib/domain/endpoint';
import { type Party, partyKey } from '@/lib/domain/reachability/question';
import type { Snapshot } from '@/lib/domain/snapshot';
import { reachMessages as words } from '@/lib/messages/reach-panel';
import { parseParty } from './asked';
import { PartyMark } from './party-mark';
import { usePartyName } from './party-names';

/** So many are listed at once; typing narrows. */
const mostListed = 60;

type Props = { label: string; party: Party | undefined; onChoose: (party: Party) => void };

/** One end of the question: any container, the engine's host or the outside world, by its name or an address. */
export function PartyField({ label, party, onChoose }: Props) {
  const id = useId();
  const { snapshot } = useLiveEngine();
  const nameOf = usePartyName();
  const [typed, setTyped] = useState<string>();
  const all = useMemo(() => (snapshot ? partyItems(snapshot) : []), [snapshot]);
  const fitting = all.filter(({ item }) => fits(item, typed)).map(({ item }) => item);
  const more = fitting.length - mostListed;
  const name = party === undefined ? '' : nameOf(party);
  return (
    <Field
      id={id}
      label={label}
      hint={typed !== undefined && more > 0 ? words.form.more({ count: more }) : undefined}
      error={undefined}
    >
      {(aria) => (
        <Combobox
          aria={aria}
          text={typed ?? name}
          typed={typed}
          items={fitting.slice(0, mostListed)}
          chosenId={party && partyKey(party)}
          listLabel={words.form.list}
          openLabel={words.form.open}
          nothing={words.form.nobody}
          placeholder={words.form.who}
          onType={setTyped}
          onChoose={(item) => {
            const chosen = parseParty(item.id);
            if (chosen) onChoose(chosen);
            setTyped(undefined);
          }}
          onLeave={() => setTyped(undefined)}
        />
      )}
    </Field>
  );
}

function fits({ text, keywords }: ComboboxItem, typed: string | undefined): boolean {
  const sought = typed?.trim().toLowerCase() ?? '';
  return sought === '' || `${text} ${keywords}`.toLowerCase().includes(sought);
}

const { compare } = new Intl.Collator('en', { numeric: true });

function partyItems({ containers, endpoints }: Snapshot): { item: ComboboxItem }[] {
  const memberships = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    const own = memberships.get(endpoint.containerId);
    if (own) own.push(endpoint);
    else memberships.set(endpoint.containerId, [endpoint]);
  }
  const kinds = (['host', 'outside'] as const).map((kind) => ({
    item: {
      id: kind,
      text: words[kind],
      keywords: words.form.kinds[kind],
      disabled: false,
      body: <Line mark={<PartyMark kind={kind} />} name={words[kind]} aside={words.form.kinds[kind]} />,
    },
  }));
  const named = [...containers].sort((a, b) => compare(a.name, b.name));
  return [
    ...kinds,
    ...named.map(({ id, name, project }) => {
      const own = memberships.get(id) ?? [];
      const addresses = own.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6].filter((one) => one !== undefined));
      const networks = own.map(({ networkName }) => networkName);
      const status = endpointStatuses.findLast((one) => own.some((endpoint) => endpoint.status === one));
      return {
        item: {
          id: partyKey({ kind: 'container', id }),
          text: name,
          keywords: [project ?? '', ...addresses, ...networks].join(' '),
          disabled: false,
          body: (
            <Line
              mark={status ? <StatusMark status={status} /> : <PartyMark kind="container" />}
              name={name}
              aside={networks.join(', ')}
            />
          ),
        },
      };
    }),
  ];
}

function Line({ mark, name, aside }: { mark: ReactNode; name: string; aside: string }) {
  return (
    <div className="flex items-baseline gap-2">
      <span className="self-center">{mark}</span>
      <span className="min-w-0 truncate">{name}</span>
      <span className="min-w-0 flex-1 truncate text-right text-xs text-ink-faint">{aside}</span>
    </div>
  );
}
