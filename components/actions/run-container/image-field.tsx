'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { imagesQuery } from '@/lib/client/queries';
import type { LocalImage } from '@/lib/domain/image';
import { bytesText, runContainerMessages } from '@/lib/messages/run-container';
import { Combobox } from '../form/combobox';
import { Field } from '../form/field';
import type { ComboboxItem } from '../form/option-list';

const { fields, hints } = runContainerMessages;

/** The image to run: one of the engine's, or whatever is typed. */
export function ImageField(props: {
  id: string;
  image: string;
  error: string | undefined;
  onChange: (image: string) => void;
}) {
  const { engine } = useLiveEngine();
  const { data, isError } = useQuery(imagesQuery(engine.id));
  const [typed, setTyped] = useState<string>();
  const items = (data ?? []).flatMap((image) => image.tags.map((tag) => itemOf(tag, image)));
  return (
    <Field
      id={props.id}
      label={fields.image}
      hint={isError ? hints.imagesFailed : hints.image}
      error={props.error}
    >
      {(aria) => (
        <Combobox
          aria={aria}
          text={props.image}
          typed={typed}
          items={items.toSorted((a, b) => (a.text < b.text ? -1 : 1))}
          chosenId={items.find((item) => item.text === props.image.trim())?.id}
          listLabel={hints.imagesList}
          openLabel={hints.imagesOpen}
          nothing={data === undefined ? undefined : hints.imagesNone}
          mono
          placeholder={hints.imagePlaceholder}
          onType={(text) => {
            setTyped(text);
            props.onChange(text);
          }}
          onChoose={(item) => {
            setTyped(undefined);
            props.onChange(item.text);
          }}
          onLeave={() => setTyped(undefined)}
        />
      )}
    </Field>
  );
}

function itemOf(tag: string, image: LocalImage): ComboboxItem {
  return {
    id: tag,
    text: tag,
    keywords: image.id.slice('sha256:'.length, 'sha256:'.length + 12),
    disabled: false,
    body: (
      <div className="flex items-center gap-2">
        <span className="truncate font-mono text-sm text-ink">{tag}</span>
        <span className="ml-auto shrink-0 text-2xs text-ink-faint">{bytesText(image.size)}</span>
      </div>
    ),
  };
}
