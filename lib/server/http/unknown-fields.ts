import { z } from 'zod';

/**
 * The fields of a value that its schema does not know, at every depth, as dotted paths. A misspelt field that were ignored would
 * quietly change less than was asked for.
 */
export function unknownFields(schema: unknown, value: unknown, path = ''): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unknownFields(schema.unwrap(), value, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) => unknownFields(schema.element, item, at(path, String(index))));
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  const known: Readonly<Record<string, unknown>> = schema.shape;
  return Object.entries(value).flatMap(([name, field]) =>
    Object.hasOwn(known, name) ? unknownFields(known[name], field, at(path, name)) : [at(path, name)],
  );
}

function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
