'use client';
import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { createNetworkMessages } from '@/lib/messages/create-network';
import { FormSection } from '../form/form-section';
import type { FormProps } from './form-props';
import { PoolFields } from './pool-fields';
import { moreKey, withOneMore } from './pool-key';
import { takesMore } from './spec-of-form';

const words = createNetworkMessages;

/** All subnets of the network: the first of each family that it has, and further ones where the driver takes several. */
export function AddressFields(props: FormProps) {
  const { form, change } = props;
  return (
    <>
      {form.enableIPv4 ? (
        <FormSection title={words.sections.addresses}>
          <PoolFields {...props} poolKey="ipv4" />
        </FormSection>
      ) : null}
      {form.enableIPv6 ? (
        <FormSection title={words.sections.ipv6}>
          <PoolFields {...props} poolKey="ipv6" />
        </FormSection>
      ) : null}
      {takesMore(form) ? (
        <div className="space-y-4">
          {form.more.map((pool, index) => (
            <FormSection
              key={pool.id}
              title={words.furtherFields.subnet({ number: index + 2 })}
              action={
                <button
                  type="button"
                  aria-label={words.removeSubnet({ number: index + 2 })}
                  className="rounded p-1 text-ink-faint hover:bg-raised hover:text-ink"
                  onClick={() =>
                    change((before) => ({
                      ...before,
                      more: before.more.filter((one) => one.id !== pool.id),
                    }))
                  }
                >
                  <X size={14} aria-hidden />
                </button>
              }
            >
              <PoolFields {...props} poolKey={moreKey(pool.id)} number={index + 2} />
            </FormSection>
          ))}
          <Button size="small" look="quiet" onClick={() => change(withOneMore)}>
            <Plus size={13} aria-hidden />
            {words.addSubnet}
          </Button>
        </div>
      ) : null}
    </>
  );
}
