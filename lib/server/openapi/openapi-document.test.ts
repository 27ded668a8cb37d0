import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Operation, operations } from '@/lib/contract/operations';
import { openApiDocument } from './openapi-document';

const api = fileURLToPath(new URL('../../../app/api', import.meta.url));
const table = Object.entries<Operation>(operations);
const document = openApiDocument('1.2.3');

/** What the route files say they answer, such as `GET /api/engines/{engine}/snapshot`. The catch-all answers what nobody else does. */
function routes(): string[] {
  return readdirSync(api, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('route.ts') && !path.includes('[...rest]'))
    .flatMap((path) => {
      const source = readFileSync(join(api, path), 'utf8');
      const url = `/api/${relative('.', dirname(path))}`.replaceAll('[', '{').replaceAll(']', '}');
      return [...source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE) = route\('(\w+)'/g)].map(
        ([, method, name]) => `${name} ${method} ${url}`,
      );
    });
}

/** What Node answers without Next, which takes path and method from the operation itself. */
function nodeRoutes(): string[] {
  const source = readFileSync(fileURLToPath(new URL('../answer-in-node.ts', import.meta.url)), 'utf8');
  return [...source.matchAll(/nodeRoute\('(\w+)'/g)].flatMap(([, name]) =>
    table
      .filter(([known]) => known === name)
      .map(([known, { method, path }]) => `${known} ${method} ${path}`),
  );
}

test('every operation has its route, and every route its operation', () => {
  const told = table.map(([name, operation]) => `${name} ${operation.method} ${operation.path}`);
  expect([...routes(), ...nodeRoutes()].sort()).toEqual(told.sort());
});

test('every operation is described', () => {
  const paths = z
    .record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() })))
    .parse(document.paths);
  const described = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map((one) => one.operationId),
  );
  expect(described.sort()).toEqual(table.map(([name]) => name).sort());
});

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document);
  const { schemas, responses } = z
    .object({ schemas: z.record(z.string(), z.unknown()), responses: z.record(z.string(), z.unknown()) })
    .parse(document.components);
  const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, kind, name] of references) {
    expect(Object.keys(kind === 'schemas' ? schemas : responses), `${kind}/${name}`).toContain(name);
  }
});

describe('a body is described as it may be sent', () => {
  test('what has a default may be left out', () => {
    const body = z
      .object({
        schemas: z.looseObject({ createNetworkBody: z.looseObject({ required: z.array(z.string()) }) }),
      })
      .parse(document.components).schemas.createNetworkBody;
    expect(body.required).toEqual(['name', 'driver']);
  });
});
