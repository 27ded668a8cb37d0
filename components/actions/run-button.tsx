'use client';
import { LoaderCircle } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useActions } from './actions-context';

/** A button that runs a change: shut while there is no plan to run, while one runs, and while nothing can be changed. */
export function RunButton(props: {
  look?: 'primary' | 'plain' | 'danger';
  words: { run: string; running: string };
  ready: boolean;
  /** True while this button's own change runs; `busy` while any does. */
  running: boolean;
  busy: boolean;
  onRun: () => void;
}) {
  const { disabled } = useActions();
  return (
    <Button
      look={props.look ?? 'primary'}
      disabled={!props.ready || props.busy || disabled !== undefined}
      onClick={props.onRun}
    >
      {props.running ? (
        <>
          <LoaderCircle size={14} aria-hidden className="motion-safe:animate-spin" />
          {props.words.running}
        </>
      ) : (
        props.words.run
      )}
    </Button>
  );
}
