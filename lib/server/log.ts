import 'server-only';
import pino from 'pino';
import { environment } from './env';

/** The server's log: one JSON object a line on standard error, so that standard output stays the start's own. */
export const log = pino(
  { name: 'portolan', level: environment().logLevel },
  pino.destination({ dest: 2, sync: true }),
);
