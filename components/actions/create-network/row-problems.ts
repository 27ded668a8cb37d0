import { createNetworkMessages } from '@/lib/messages/create-network';
import type { FieldKey } from './field-key';
import { filledRows } from './filled-rows';
import type { NetworkForm, Row } from './network-form';
import { poolsOfForm } from './spec-of-form';

export type FieldProblem = { field: FieldKey; message: string };

/** What is wrong with lists of names and values in themselves: a spec, where names are keys, can no longer tell. */
export function rowProblems(form: NetworkForm): FieldProblem[] {
  return [
    ...poolsOfForm(form).flatMap(({ key, pool }) => twice(`${key}.excluded`, pool.excluded)),
    ...nameless('ipamOptions', form.ipamOptions),
    ...twice('ipamOptions', form.ipamOptions),
    ...nameless('labels', form.labels),
    ...twice('labels', form.labels),
    ...nameless('options', form.options),
    ...twice('options', form.options),
  ];
}

function nameless(field: FieldKey, rows: readonly Row[]): FieldProblem[] {
  return filledRows(rows)
    .filter((row) => row.name.trim() === '')
    .map((row) => ({ field, message: createNetworkMessages.rows.nameless({ value: row.value.trim() }) }));
}

function twice(field: FieldKey, rows: readonly Row[]): FieldProblem[] {
  const names = filledRows(rows)
    .map((row) => row.name.trim())
    .filter((name) => name !== '');
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...repeated].map((name) => ({ field, message: createNetworkMessages.rows.twice({ name }) }));
}
