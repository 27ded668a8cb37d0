'use client';
import { Check, Group } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useMemo } from 'react';
import { Tooltip } from '@/components/ui/tooltip';
import type { Network } from '@/lib/domain/network';
import { chartMessages } from '@/lib/messages/chart';
import { groupBys, groupOf } from '@/lib/topology/group-by';
import { useGroupBy } from '../shell/view-state';

const words = chartMessages.groupBy;

/** Gathers the networks of one project or stack in a frame. What no network of this engine has can't be chosen. */
export function GroupMenu({ networks }: { networks: readonly Network[] }) {
  const [by, setBy] = useGroupBy();
  const possible = useMemo(
    () =>
      new Set(groupBys.filter((one) => one === 'none' || networks.some((network) => groupOf(network, one)))),
    [networks],
  );
  return (
    <DropdownMenu.Root modal={false}>
      <Tooltip text={words.title} side="top">
        <DropdownMenu.Trigger
          aria-label={words.title}
          className="inline-flex size-8 items-center justify-center text-ink-soft hover:bg-raised hover:text-ink data-[on]:text-accent"
          data-on={by === 'none' ? undefined : ''}
        >
          <Group size={15} aria-hidden />
        </DropdownMenu.Trigger>
      </Tooltip>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          side="top"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 min-w-56 rounded-lg border border-line bg-surface p-1 shadow-float"
        >
          <DropdownMenu.Label className="px-2.5 py-1 text-2xs font-semibold text-ink-faint">
            {words.title}
          </DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={by} onValueChange={setBy}>
            {groupBys.map((one) => (
              <DropdownMenu.RadioItem
                key={one}
                value={one}
                disabled={!possible.has(one) && by !== one}
                className="flex cursor-pointer select-none items-center gap-2 rounded-md px-2.5 py-1.5 text-sm text-ink outline-none data-[disabled]:cursor-not-allowed data-[disabled]:opacity-60 data-[highlighted]:bg-raised"
              >
                <span className="inline-flex size-4 items-center justify-center">
                  <DropdownMenu.ItemIndicator>
                    <Check size={14} aria-hidden />
                  </DropdownMenu.ItemIndicator>
                </span>
                <span className="flex-1">{words.choices[one]}</span>
                {possible.has(one) ? null : <span className="text-2xs text-ink-faint">{words.nothing}</span>}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
