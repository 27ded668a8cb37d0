import 'server-only';
import { z } from 'zod';
import { type Operation, operations } from '@/lib/contract/operations';
import { apiTexts } from '@/lib/messages/openapi';
import { apiSchemas } from './api-schemas';

type Json = Record<string, unknown>;

/** Made once: the contract does not change while the server runs. */
let made: { version: string; document: Json } | undefined;

/**
 * The whole HTTP API as OpenAPI 3.1, from the contract's own table.
 * @param version Portolan's.
 */
export function openApiDocument(version: string): Json {
  made = made?.version === version ? made : { version, document: makeDocument(version) };
  return made.document;
}

function makeDocument(version: string): Json {
  const { components, replyName } = apiSchemas();
  const paths: Record<string, Json> = {};
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describeOperation(name, operation, replyName(name)),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Portolan',
      version,
      description: apiTexts.description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: apiTexts.token },
        session: { type: 'apiKey', in: 'cookie', name: 'portolan-<port>', description: apiTexts.session },
      },
      responses: {
        Problem: {
          description: apiTexts.problem,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function describeOperation(name: string, operation: Operation, reply: string): Json {
  return {
    operationId: name,
    summary: operation.summary,
    ...(operation.open ? { security: [] } : {}),
    parameters: [...pathParameters(operation.path), ...queryParameters(operation)],
    ...(operation.body === undefined
      ? {}
      : {
          requestBody: {
            required: operation.bodyIsOptional !== true,
            content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}Body` } } },
          },
        }),
    responses: {
      200: {
        description: apiTexts.reply,
        content: {
          [operation.media ?? 'application/json']: { schema: { $ref: `#/components/schemas/${reply}` } },
        },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(?<name>\w+)\}/g)].map((found) => ({
    name: found.groups?.name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(operation: Operation): Json[] {
  return Object.entries(operation.query?.shape ?? {}).map(([name, schema]) => {
    const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io: 'output' });
    return { name, in: 'query', required: false, schema: described };
  });
}
