import type { EngineEvent } from '../engine/event-log';

const lines = new WeakMap<EngineEvent, string>();

/** One line of `GET /events`, encoded once for all who listen. */
export function eventLine(event: EngineEvent): string {
  const known = lines.get(event);
  if (known !== undefined) return known;
  const { type, action, actorId, attributes, scope, timeNano } = event;
  // Containers and images have what older clients looked for as well.
  const old = type === 'container' || type === 'image' ? { status: action, id: actorId } : {};
  const from = type === 'container' && attributes.image !== undefined ? { from: attributes.image } : {};
  const text = JSON.stringify({
    ...old,
    ...from,
    Type: type,
    Action: action,
    Actor: { ID: actorId, Attributes: sorted(attributes) },
    scope,
    time: Number(timeNano / 1_000_000_000n),
  });
  // JSON's numbers have too few digits for it.
  const line = `${text.slice(0, -1)},"timeNano":${timeNano}}\n`;
  lines.set(event, line);
  return line;
}

function sorted(attributes: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}
