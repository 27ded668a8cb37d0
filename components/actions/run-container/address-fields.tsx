'use client';
import { useQuery } from '@tanstack/react-query';
import { useLiveEngine } from '@/components/shell/live-engine';
import { networkQuery } from '@/lib/client/queries';
import { isDefaultBridge, isStackless } from '@/lib/domain/network';
import { runContainerMessages } from '@/lib/messages/run-container';
import { AddressPicker } from '../endpoint/address-picker';
import { TextField } from '../form/text-field';
import type { RunContainer } from './use-run-container';

const { fields, hints } = runContainerMessages;

/**
 * The endpoint's address, MAC and names. Absent where nothing of it can be chosen and nothing was: what was typed or pasted and does not
 * fit is shown, with why.
 */
export function AddressFields({ id, run }: { id: string; run: RunContainer }) {
  const { form, change, errorOf, network } = run;
  const stackless = network !== undefined && isStackless(network);
  const plain = network === undefined || stackless || isDefaultBridge(network);
  const field = (name: 'ipv4' | 'ipv6' | 'mac' | 'aliases', hint: string) => ({
    id: `${id}-${name}`,
    label: fields[name],
    value: form[name],
    hint,
    error: errorOf(name),
    onChange: (value: string) => change({ [name]: value }),
  });
  const isShown = (name: 'ipv4' | 'ipv6' | 'mac' | 'aliases', canBe: boolean) => canBe || form[name] !== '';
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      {isShown('ipv4', !plain && network.enableIPv4) ? (
        <AddressField
          {...field('ipv4', hints.picked)}
          networkId={plain ? undefined : network.id}
          family="ipv4"
        />
      ) : null}
      {isShown('ipv6', !plain && network.enableIPv6) ? (
        <AddressField
          {...field('ipv6', hints.picked)}
          networkId={plain ? undefined : network.id}
          family="ipv6"
        />
      ) : null}
      {isShown('mac', !stackless) ? <TextField {...field('mac', hints.mac)} /> : null}
      {plain ? null : (
        <div className="space-y-2 sm:col-span-2">
          <AddressPicker network={network} family={4} value={form.ipv4} onPick={(ipv4) => change({ ipv4 })} />
          {network.enableIPv6 ? (
            <AddressPicker
              network={network}
              family={6}
              value={form.ipv6}
              onPick={(ipv6) => change({ ipv6 })}
            />
          ) : null}
        </div>
      )}
      {isShown('aliases', !plain) ? (
        <div className="sm:col-span-2">
          <TextField {...field('aliases', hints.aliases)} />
        </div>
      ) : null}
    </div>
  );
}

/** An address with the network's next free one beside its label, to be taken by a press. */
function AddressField(props: {
  id: string;
  label: string;
  value: string;
  hint: string;
  error: string | undefined;
  networkId: string | undefined;
  family: 'ipv4' | 'ipv6';
  onChange: (value: string) => void;
}) {
  const { networkId, family, ...field } = props;
  const next = useNextFree(networkId, family);
  return (
    <TextField
      {...field}
      placeholder={next ?? ''}
      mark={
        next === undefined || next === props.value ? undefined : (
          <button
            type="button"
            aria-label={hints.nextFreeLabel({ address: next })}
            className="rounded px-1 font-mono text-accent hover:underline"
            onClick={() => props.onChange(next)}
          >
            {hints.nextFree({ address: next })}
          </button>
        )
      }
    />
  );
}

/** @returns the next address that the engine would hand out, where the network was inspected and has one. */
function useNextFree(networkId: string | undefined, family: 'ipv4' | 'ipv6'): string | undefined {
  const { engine } = useLiveEngine();
  const { data } = useQuery({
    ...networkQuery(engine.id, networkId ?? ''),
    enabled: networkId !== undefined,
  });
  return data?.use.find(({ nextFree }) => nextFree?.includes(':') === (family === 'ipv6'))?.nextFree;
}
