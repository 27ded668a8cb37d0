'use client';
import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type FieldAria, inputLook } from './field';
import { type ComboboxItem, OptionList } from './option-list';

/**
 * An input with a list of suggestions: arrows move, Enter chooses, Escape closes the list and nothing else.
 * @param typed what was typed since the list opened; the list holds what fits it, all while it is undefined.
 */
export function Combobox(props: {
  aria: FieldAria;
  text: string;
  typed: string | undefined;
  items: readonly ComboboxItem[];
  chosenId: string | undefined;
  listLabel: string;
  openLabel: string;
  nothing: string | undefined;
  placeholder?: string;
  /** True where the text is code, such as an interface's name. */
  mono?: boolean;
  onType: (text: string) => void;
  onChoose: (item: ComboboxItem) => void;
  onLeave: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState<string>();
  const fitting = itemsFitting(props.items, props.typed);
  const listId = `${props.aria.id}-list`;
  const optionId = (item: ComboboxItem) => `${props.aria.id}-option-${item.id}`;
  const choosable = fitting.filter((item) => !item.disabled);
  const active = choosable.find((item) => item.id === at);

  const show = () => {
    setOpen(true);
    setAt(props.chosenId);
  };
  const choose = (item: ComboboxItem) => {
    props.onChoose(item);
    setOpen(false);
  };
  const step = (by: 1 | -1) => {
    if (choosable.length === 0) return;
    const index = active ? choosable.indexOf(active) + by : by === 1 ? 0 : -1;
    const next = choosable.at(index % choosable.length);
    setAt(next?.id);
    if (next) document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) step(event.key === 'ArrowDown' ? 1 : -1);
      else show();
    }
    if (event.key === 'Enter' && open) {
      event.preventDefault();
      const only = choosable.length === 1 ? choosable[0] : undefined;
      const chosen = active ?? only;
      if (chosen) choose(chosen);
      else setOpen(false);
    }
  };

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <div className="relative">
          <input
            {...props.aria}
            ref={input}
            type="text"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-activedescendant={open && active ? optionId(active) : undefined}
            className={`${inputLook} pr-8 ${props.mono ? 'font-mono' : ''}`}
            value={props.text}
            placeholder={props.placeholder}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            onChange={(event) => {
              props.onType(event.target.value);
              setOpen(true);
              setAt(undefined);
            }}
            onClick={() => (open ? undefined : show())}
            onKeyDown={onKeyDown}
            onBlur={() => {
              setOpen(false);
              props.onLeave();
            }}
          />
          <button
            type="button"
            tabIndex={-1}
            aria-label={props.openLabel}
            className="absolute inset-y-0 right-0 flex w-8 items-center justify-center text-ink-faint hover:text-ink"
            onPointerDown={(event) => {
              // The input keeps the focus: it is what the keys go to.
              event.preventDefault();
              input.current?.focus();
              if (open) setOpen(false);
              else show();
            }}
          >
            <ChevronDown size={14} aria-hidden />
          </button>
        </div>
      </Popover.Anchor>
      {/* Not in a portal: the dialog lets only what is inside it be scrolled. */}
      {open && (fitting.length > 0 || props.nothing !== undefined) ? (
        <Popover.Content
          role="presentation"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => {
            if (event.target === input.current) event.preventDefault();
          }}
          className="z-[60] w-(--radix-popover-trigger-width) rounded-lg border border-line bg-surface shadow-float"
        >
          <OptionList
            id={listId}
            label={props.listLabel}
            items={fitting}
            optionId={optionId}
            activeId={active?.id}
            chosenId={props.chosenId}
            nothing={props.nothing}
            onPoint={setAt}
            onChoose={choose}
          />
        </Popover.Content>
      ) : null}
    </Popover.Root>
  );
}

function itemsFitting(items: readonly ComboboxItem[], typed: string | undefined): readonly ComboboxItem[] {
  const sought = typed?.trim().toLowerCase() ?? '';
  return sought === ''
    ? items
    : items.filter((item) => `${item.text} ${item.keywords}`.toLowerCase().includes(sought));
}
