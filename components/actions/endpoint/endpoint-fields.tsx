'use client';
import type { WireReason } from '@/lib/contract/wire-reason';
import { isDefaultBridge, isStackless, type Network } from '@/lib/domain/network';
import { actionsMessages } from '@/lib/messages/actions';
import { Disclosure } from '../form/disclosure';
import { TextField } from '../form/text-field';
import { AddressPicker } from './address-picker';
import type { EndpointWish } from './endpoint-wish';
import { FinerFields } from './finer-fields';

const words = actionsMessages.endpoint;

const fieldNames = [
  ...['ipv4', 'ipv6', 'aliases', 'mac', 'gatewayPriority', 'linkLocalIps', 'driverOpts'],
] as const;

/** What the endpoint will have where nothing else is asked for. */
export type KeptEndpoint = { ipv4: string | undefined; ipv6: string | undefined; aliases: readonly string[] };

/**
 * Addresses and aliases to ask for; folded away, for what is there is kept by itself. Opens where something in it is refused.
 * @param kept what the plan keeps by itself.
 * @param reasons why the plan is refused: those about an address or an alias are told at their field.
 */
export function EndpointFields(props: {
  id: string;
  wish: EndpointWish;
  kept: KeptEndpoint;
  network: Network | undefined;
  reasons: readonly WireReason[];
  /** MAC, priority and options too, which only a connect takes. */
  finer?: boolean;
  onChange: (wish: EndpointWish) => void;
}) {
  const { id, wish, kept, network, reasons, onChange } = props;
  const errorOf = (field: string) => reasons.find((reason) => reason.field?.split('.')[0] === field)?.message;
  const wrong = fieldNames.some((field) => errorOf(field) !== undefined);
  return (
    <Disclosure title={words.title} unfolded={wrong}>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <TextField
          id={`${id}-ipv4`}
          label={words.ipv4}
          value={wish.ipv4}
          placeholder={kept.ipv4 ?? ''}
          hint={kept.ipv4 === undefined ? words.picked : words.keeps({ address: kept.ipv4 })}
          error={errorOf('ipv4')}
          onChange={(ipv4) => onChange({ ...wish, ipv4 })}
        />
        {network?.enableIPv6 ? (
          <TextField
            id={`${id}-ipv6`}
            label={words.ipv6}
            value={wish.ipv6}
            placeholder={kept.ipv6 ?? ''}
            hint={kept.ipv6 === undefined ? words.picked : words.keeps({ address: kept.ipv6 })}
            error={errorOf('ipv6')}
            onChange={(ipv6) => onChange({ ...wish, ipv6 })}
          />
        ) : null}
        <TextField
          id={`${id}-aliases`}
          label={words.aliases}
          value={wish.aliases ?? kept.aliases.join(' ')}
          hint={words.aliasesHint}
          error={errorOf('aliases')}
          onChange={(aliases) => onChange({ ...wish, aliases })}
        />
        {props.finer ? <FinerFields id={id} wish={wish} errorOf={errorOf} onChange={onChange} /> : null}
      </div>
      {network && !isDefaultBridge(network) && !isStackless(network) ? (
        <div className="mt-3 space-y-2">
          <AddressPicker
            network={network}
            family={4}
            value={wish.ipv4}
            onPick={(ipv4) => onChange({ ...wish, ipv4 })}
          />
          {network.enableIPv6 ? (
            <AddressPicker
              network={network}
              family={6}
              value={wish.ipv6}
              onPick={(ipv6) => onChange({ ...wish, ipv6 })}
            />
          ) : null}
        </div>
      ) : null}
    </Disclosure>
  );
}
