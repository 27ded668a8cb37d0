'use client';
import { Lock, Plus, SlidersHorizontal, X } from 'lucide-react';
import { Dialog, Tabs } from 'radix-ui';
import { type MouseEvent, useState } from 'react';
import { useActions } from '@/components/actions/actions-context';
import { FindingsButton } from '@/components/findings/findings-button';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { shellMessages } from '@/lib/messages/shell';
import { EngineStatusPill } from './engine-status';
import { useLiveEngine } from './live-engine';
import { Logo } from './logo';
import { SearchBox } from './search-box';
import { Sidebar } from './sidebar';
import { ThemeToggle } from './theme-toggle';
import { views } from './view-state';

/** The bar at the top: which engine, which view, search, and the one thing that is made most. */
export function Header({ readOnly }: { readOnly: boolean }) {
  const { snapshot } = useLiveEngine();
  const actions = useActions();
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-3 py-2 lg:flex-nowrap">
      <h1 className="flex items-center gap-2 text-sm font-semibold">
        <Logo />
        <span className="hidden sm:inline">{shellMessages.product}</span>
      </h1>
      <EngineStatusPill />
      <Tabs.List
        aria-label={shellMessages.viewsLabel}
        className="flex rounded-md bg-sunken p-0.5 ring-1 ring-line"
      >
        {views.map((view) => (
          <Tabs.Trigger
            key={view}
            value={view}
            onMouseDown={focusQuietly}
            className="h-7 rounded px-2.5 text-ink-soft hover:text-ink data-[state=active]:bg-surface data-[state=active]:font-medium data-[state=active]:text-ink data-[state=active]:shadow-card sm:px-3"
          >
            {shellMessages.views[view]}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <div className="flex w-full items-center gap-2 lg:ml-auto lg:w-auto">
        <FilterDrawer />
        <SearchBox snapshot={snapshot} />
        {readOnly ? (
          <Tooltip text={shellMessages.readOnlyHint} side="bottom">
            <span className="flex h-6 shrink-0 items-center gap-1 rounded border border-line px-2 text-xs text-ink-soft">
              <Lock size={12} aria-hidden /> {shellMessages.readOnly}
            </span>
          </Tooltip>
        ) : null}
        <FindingsButton />
        <ThemeToggle />
        {readOnly ? null : (
          <Button
            look="primary"
            aria-label={shellMessages.createNetwork}
            disabled={actions.disabled !== undefined}
            title={actions.disabled?.because}
            onClick={actions.createNetwork}
          >
            <Plus size={15} aria-hidden />
            <span className="hidden sm:inline">{shellMessages.createNetwork}</span>
          </Button>
        )}
      </div>
    </header>
  );
}

/** Radix focuses a tab by script when the mouse presses it, which browsers take for the keyboard and ring. */
function focusQuietly(event: MouseEvent<HTMLElement>) {
  event.currentTarget.focus({ focusVisible: false });
}

/** The sidebar where there is no room for one. */
function FilterDrawer() {
  const { snapshot } = useLiveEngine();
  const [open, setOpen] = useState(false);
  if (!snapshot) return null;
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger
        aria-label={shellMessages.filters.open}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-md border border-line text-ink-soft lg:hidden"
      >
        <SlidersHorizontal size={15} aria-hidden />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-72 overflow-y-auto border-r border-line bg-surface shadow-float"
        >
          <div className="flex items-center justify-between px-5 pt-4">
            <Dialog.Title className="text-base font-semibold">{shellMessages.filters.title}</Dialog.Title>
            <Dialog.Close
              aria-label={shellMessages.filters.close}
              className="inline-flex size-8 items-center justify-center rounded-md text-ink-faint hover:bg-raised"
            >
              <X size={16} aria-hidden />
            </Dialog.Close>
          </div>
          <Sidebar snapshot={snapshot} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
