import { z } from 'zod';
import { activitySchema } from '@/lib/contract/activity';
import { wireFindingSchema } from '@/lib/contract/finding';
import { type Operation, operations } from '@/lib/contract/operations';
import { changeReplySchema, wirePlanSchema } from '@/lib/contract/plan';
import { problemSchema } from '@/lib/contract/problem';
import { containerSchema } from '@/lib/domain/container';
import { endpointConfigSchema } from '@/lib/domain/detail';
import { endpointSchema } from '@/lib/domain/endpoint';
import { engineSchema } from '@/lib/domain/engine';
import { networkSchema } from '@/lib/domain/network';
import { snapshotSchema } from '@/lib/domain/snapshot';

type JsonSchema = Record<string, unknown>;

/** What is told once and referred to by name. */
const named = {
  Activity: activitySchema,
  ChangeReply: changeReplySchema,
  Container: containerSchema,
  Endpoint: endpointSchema,
  Finding: wireFindingSchema,
  EndpointConfig: endpointConfigSchema,
  Engine: engineSchema,
  Network: networkSchema,
  Plan: wirePlanSchema,
  Problem: problemSchema,
  Snapshot: snapshotSchema,
} as const;

/**
 * The schemas of OpenAPI's `components`: those named above, and each operation's body (`<operation>Body`, as it may be sent: fields with a
 * default are optional) and reply (`<operation>Reply`, as it is answered).
 */
export function apiSchemas(): {
  components: Record<string, JsonSchema>;
  replyName: (operation: string) => string;
} {
  const replies = z.registry<{ id: string }>();
  const bodies = z.registry<{ id: string }>();
  const replyNames = new Map<string, string>();
  for (const [id, schema] of Object.entries(named)) replies.add(schema, { id });
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const known = replies.get(operation.reply)?.id;
    const id = known ?? `${name}Reply`;
    replyNames.set(name, id);
    if (known === undefined) replies.add(operation.reply, { id });
    if (operation.body !== undefined) bodies.add(operation.body, { id: `${name}Body` });
  }
  const components = { ...written(replies, 'output'), ...written(bodies, 'input') };
  return { components, replyName: (operation) => replyNames.get(operation) ?? `${operation}Reply` };
}

function written(
  registry: z.core.$ZodRegistry<{ id: string }>,
  io: 'input' | 'output',
): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _place, ...schema }]) => [id, schema]),
  );
}
