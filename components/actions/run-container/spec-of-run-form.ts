import { type ContainerSpec, containerSpecSchema, type Publish } from '@/lib/domain/container-spec';
import { parsePublish } from '@/lib/domain/publish-text';
import { shellWords } from '@/lib/domain/shell-words';
import { runContainerMessages } from '@/lib/messages/run-container';
import type { Row, RunField, RunForm } from './run-form';

const words = runContainerMessages.problems;

/** What the form asks for, and what of it can not even be read; its field then is as if nothing was typed. */
export type ReadForm = { spec: ContainerSpec; problems: ReadonlyMap<RunField, string> };

/** Only what was typed: an empty field is left to the engine. */
export function specOfRunForm(form: RunForm): ReadForm {
  const problems = new Map<RunField, string>();
  const command = shellWords(form.command);
  if (command === undefined) problems.set('command', words.command);
  const publish = form.publish.filter(isFilled).flatMap((row): Publish[] => {
    const text = publishTextOf(row);
    const ports = parsePublish(text);
    if (ports === undefined) problems.set('publish', words.publish({ text }));
    return ports ?? [];
  });
  const priority = form.gatewayPriority.trim();
  const isWhole = /^-?\d{1,9}$/.test(priority);
  if (priority !== '' && !isWhole) problems.set('gatewayPriority', words.gatewayPriority);
  const spec = containerSpecSchema.parse({
    image: form.image.trim(),
    name: form.name.trim(),
    command: command ?? [],
    network: form.network || 'bridge',
    linkLocalIps: wordsIn(form.linkLocalIps),
    aliases: wordsIn(form.aliases),
    publish,
    labels: recordOf(form.labels),
    env: recordOf(form.env),
    driverOpts: recordOf(form.driverOpts),
    restartPolicy: form.restartPolicy.trim() || 'no',
    ...given('ipv4', form.ipv4),
    ...given('ipv6', form.ipv6),
    ...given('mac', form.mac),
    ...(isWhole && { gatewayPriority: Number(priority) }),
  });
  return { spec, problems };
}

/** The two sides of a publication as one text; a host side with a colon at its end leaves the port to the engine. */
function publishTextOf({ name, value }: Row): string {
  const host = name.trim();
  return host === '' ? value.trim() : `${host}:${value.trim()}`;
}

function given(field: string, text: string): Record<string, string> {
  const trimmed = text.trim();
  return trimmed === '' ? {} : { [field]: trimmed };
}

function wordsIn(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))];
}

function isFilled({ name, value }: Row): boolean {
  return name.trim() !== '' || value.trim() !== '';
}

function recordOf(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(rows.filter(isFilled).map(({ name, value }) => [name.trim(), value]));
}
