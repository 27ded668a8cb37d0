/** The short name of each kind of problem. */
export const problemTitles = {
  'bad-input': 'Some of the input is wrong',
  refused: 'The change is refused',
  'not-signed-in': 'Not signed in',
  'not-allowed': 'Not allowed',
  'read-only': 'Portolan is read-only',
  'not-found': 'Not found',
  'too-many': 'Too many attempts',
  'engine-unknown': 'No such engine',
  'engine-unreachable': 'The engine does not answer',
  'engine-timeout': 'The engine takes too long',
  'engine-refused': 'The engine refused',
  'engine-garbled': 'The engine answered with something unreadable',
  'not-verified': 'The engine did not do what it said',
  stopped: 'Stopped',
  internal: 'Something went wrong inside Portolan',
} as const;

/** What the server says when it turns a request away. */
export const problemSentences = {
  internal: {
    message: 'Portolan could not do this because of a fault of its own.',
    remedy: "The server's log tells what happened.",
  },
  noSuchContainer: (id: string) => `The engine has no container ${id}.`,
  givenUp: 'It was given up, and the engine told to stop.',
  notPulled: (image: string) => `The engine said that it pulled ${image}, but does not hold it.`,
  notSignedIn: {
    message: 'This needs a session.',
    remedy: 'Open the address that the start printed, or send its token as `Authorization: Bearer <token>`.',
  },
  wrongToken: {
    message: 'This is not the token of this Portolan.',
    remedy: 'Take the token from the address that the start printed.',
  },
  tooManyTokens: {
    message: 'There were too many wrong tokens.',
    remedy: 'Wait a minute, then try again.',
  },
  readOnly: {
    message: 'Portolan was started read-only, so it changes nothing.',
    remedy: 'Start it without PORTOLAN_READ_ONLY to make changes.',
  },
  /** @param host as the request names it, where it can be a host's name at all. */
  foreignHost: (host: string | undefined) =>
    host === undefined
      ? {
          message: 'This address is not one that Portolan answers to.',
          remedy: 'Open the address that the start printed.',
        }
      : {
          message: `${host} is not an address that Portolan answers to.`,
          remedy: `If it is yours, start Portolan with PORTOLAN_ALLOWED_HOSTS=${host}, or else open the address that the start printed.`,
        },
  foreignOrigin: {
    message: 'This request comes from a page of another site.',
    remedy: 'Use the page that Portolan serves.',
  },
  originMissing: {
    message: 'A request that may change something has to say where it comes from.',
    remedy: 'Send the header `Origin` with the address of this server, or `Authorization: Bearer <token>`.',
  },
  engineUnknown: (id: string) => ({ message: `Portolan watches no engine with the id ${id}.` }),
  containerUnknown: (reference: string) => ({
    message: `The engine has no container ${reference}.`,
  }),
  networkUnknown: (id: string) => ({ message: `The engine has no network with the id ${id}.` }),
  notReadYet: {
    message: 'The engine has not been read yet.',
    remedy: 'Try again in a moment.',
  },
  badInput: { message: 'Some of the input is wrong.' },
  refused: { message: 'The change is refused.' },
  notJson: {
    message: 'The body has to be JSON.',
    remedy: 'Send it with the header `Content-Type: application/json`.',
  },
  brokenJson: { message: 'The body is not valid JSON.' },
  bodyTooLarge: (limitKiB: number) => ({ message: `The body is larger than ${limitKiB} KiB.` }),
  notAnObject: { message: 'The body has to be a JSON object.' },
  unknownField: (field: string) => ({ message: `There is no field ${field} here.` }),
  unknownQuery: (name: string) => ({ message: `There is no query parameter ${name} here.` }),
  fieldMissing: (field: string) => ({ message: `${field} is missing.` }),
  fieldWrongType: (field: string, expected: string) => ({
    message: `${field} has to be of the type ${expected}.`,
  }),
  givenTwice: (name: string) => ({ message: `${name} is given more than once.` }),
  fieldInvalid: (field: string) => ({ message: `${field} has a value that is not allowed here.` }),
  pageMethod: {
    message: 'Pages are only read.',
    remedy: 'GET /api/openapi.json lists what can be called.',
  },
  noSuchRoute: (path: string) => ({
    message: `There is nothing at ${path}.`,
    remedy: 'GET /api/openapi.json lists all that there is.',
  }),
} as const;
