import type { z } from 'zod';
import type { WireReason } from '@/lib/contract/wire-reason';
import { problemSentences } from '@/lib/messages/http-problems';
import { AppError } from '../app-error';
import { unknownFields } from './unknown-fields';

/**
 * Parses input against its schema.
 * @throws AppError bad-input with one reason for each field that is missing, wrong or unknown.
 */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  const reasons = [
    ...unknownFields(schema, input).map(unknownReason),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => issueReason(issue, input))),
  ];
  if (parsed.success && reasons.length === 0) return parsed.data;
  throw new AppError('bad-input', problemSentences.badInput.message, { reasons });
}

function unknownReason(field: string): WireReason {
  return { code: 'field-unknown', field, ...problemSentences.unknownField(field) };
}

function issueReason(issue: z.core.$ZodIssue, input: unknown): WireReason {
  const field = issue.path.map(String).join('.');
  if (field === '') return { code: 'field-wrong-type', ...problemSentences.notAnObject };
  if (valueAt(input, issue.path) === undefined) {
    return { code: 'field-missing', field, ...problemSentences.fieldMissing(field) };
  }
  return issue.code === 'invalid_type'
    ? { code: 'field-wrong-type', field, ...problemSentences.fieldWrongType(field, issue.expected) }
    : { code: 'field-invalid', field, ...problemSentences.fieldInvalid(field) };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (so, key) => (typeof so === 'object' && so !== null ? Reflect.get(so, key) : undefined),
    value,
  );
}
