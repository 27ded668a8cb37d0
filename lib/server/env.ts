import 'server-only';
import { z } from 'zod';
import { isImageReference } from '@/lib/domain/image';
import { environmentTexts } from '@/lib/messages/environment';
import { AppError } from './app-error';
import { isHost } from './http/allowed-host';

/** A variable that is set to nothing counts as unset, as shells and the docker CLI have it. */
const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()));

const flag = text.transform((value, context) => {
  if (value === undefined) return false;
  const word = value.toLowerCase();
  if (word === '1' || word === 'true') return true;
  if (word === '0' || word === 'false') return false;
  context.addIssue({ code: 'custom', message: environmentTexts.flag });
  return z.NEVER;
});

const port = text.transform((value, context) => {
  if (value === undefined) return 4600;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number <= 65_535) return number;
  context.addIssue({ code: 'custom', message: environmentTexts.port });
  return z.NEVER;
});

const apiVersion = text.refine((value) => value === undefined || /^\d+\.\d+$/.test(value), {
  message: environmentTexts.apiVersion,
});

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const logLevel = text.transform((value, context) => {
  const level = logLevels.find((known) => known === (value?.toLowerCase() ?? 'warn'));
  if (level !== undefined) return level;
  context.addIssue({ code: 'custom', message: environmentTexts.logLevel });
  return z.NEVER;
});

/** One that is no host would allow nothing, and whoever set it would not know why. */
const hosts = text
  .transform((value) => (value ?? '').split(/[\s,]+/).filter((name) => name !== ''))
  .refine((names) => names.every(isHost), { message: environmentTexts.hosts });

const helperImage = text
  .transform((value) => value ?? 'busybox')
  .refine(isImageReference, { message: environmentTexts.image });

const environmentSchema = z
  .object({
    PORT: port,
    HOST: text,
    PORTOLAN_DATA_DIR: text,
    PORTOLAN_TOKEN: text,
    PORTOLAN_READ_ONLY: flag,
    PORTOLAN_DEMO: flag,
    PORTOLAN_LOG_LEVEL: logLevel,
    PORTOLAN_ALLOWED_HOSTS: hosts,
    PORTOLAN_HELPER_IMAGE: helperImage,
    DOCKER_HOST: text,
    DOCKER_CONTEXT: text,
    DOCKER_CONFIG: text,
    DOCKER_API_VERSION: apiVersion,
    DOCKER_TLS: text,
    DOCKER_TLS_VERIFY: text,
    HOME: text,
    XDG_RUNTIME_DIR: text,
  })
  .transform((env) => ({
    /** Where the page is served. Port 0 lets the system choose. */
    port: env.PORT,
    host: env.HOST ?? '127.0.0.1',
    /** Absent: the data directory's default place. */
    dataDir: env.PORTOLAN_DATA_DIR,
    /** Absent: one is made and kept in the data directory. */
    token: env.PORTOLAN_TOKEN,
    /** No call that changes something may reach an engine. */
    readOnly: env.PORTOLAN_READ_ONLY,
    /** Only the demo is shown; no engine is looked for. */
    demo: env.PORTOLAN_DEMO,
    /** Further names that the page may be called by, `name` or `name:port`: those of a reverse proxy or of a tunnel's end. */
    allowedHosts: env.PORTOLAN_ALLOWED_HOSTS,
    /** The image of the throwaway containers that probe for those whose own image can not. Never pulled unasked. */
    helperImage: env.PORTOLAN_HELPER_IMAGE,
    /** How much the server logs, in pino's words. */
    logLevel: env.PORTOLAN_LOG_LEVEL,
    docker: {
      host: env.DOCKER_HOST,
      context: env.DOCKER_CONTEXT,
      configDir: env.DOCKER_CONFIG,
      /** The newest API version to speak, where the user wants less than the newest that both sides know. */
      apiVersion: env.DOCKER_API_VERSION,
      tls: env.DOCKER_TLS !== undefined || env.DOCKER_TLS_VERIFY !== undefined,
    },
    home: env.HOME,
    runtimeDir: env.XDG_RUNTIME_DIR,
  }));

/** What the process was told by its environment, parsed. */
export type Environment = z.output<typeof environmentSchema>;

/**
 * @param variables such as `process.env`.
 * @throws AppError bad-input, with a reason for each variable that can not be understood.
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw new AppError('bad-input', environmentTexts.wrong, {
    reasons: parsed.error.issues.map((issue) => ({
      code: 'environment',
      field: issue.path.join('.'),
      message: issue.message,
    })),
  });
}

let parsedOnce: Environment | undefined;

/** The environment of this process, parsed at first use. @throws AppError as parseEnvironment does. */
export function environment(): Environment {
  parsedOnce ??= parseEnvironment(process.env);
  return parsedOnce;
}
