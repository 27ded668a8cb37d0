import { StartProblem } from './start-problem.mjs';

const flag = { isGood: matches(/^(1|true|0|false)$/i), takes: '1 or true, 0 or false' };

/** What the server itself would refuse (lib/server/env.ts), but only once it is built and asked for a page. */
const rules = {
  PORTOLAN_READ_ONLY: flag,
  PORTOLAN_TRUST_PROXY: flag,
  PORTOLAN_LOG_LEVEL: {
    isGood: matches(/^(silent|fatal|error|warn|info|debug|trace)$/i),
    takes: 'silent, fatal, error, warn, info, debug or trace',
  },
  PORTOLAN_ALLOWED_HOSTS: {
    isGood: (text) =>
      text.split(/[\s,]+/).every((name) => /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)?(:\d{1,5})?$/i.test(name)),
    takes: 'names such as portolan.example or portolan.example:8443, separated by commas',
  },
  DOCKER_API_VERSION: { isGood: matches(/^\d+\.\d+$/), takes: 'an API version such as 1.41' },
};

/**
 * Holds the variables that are set against what they take. One that is set to nothing counts as unset.
 * @param {NodeJS.ProcessEnv} env
 * @throws {StartProblem} for the first that is not understood: read-only misspelt must not become a Portolan that changes things
 */
export function checkEnvironment(env) {
  for (const [name, { isGood, takes }] of Object.entries(rules)) {
    const text = env[name]?.trim();
    if (!text || isGood(text)) continue;
    throw new StartProblem(
      `${name} is "${text}", which Portolan does not understand: it takes ${takes}. Set it so, or leave it out.`,
    );
  }
}

/** @param {RegExp} pattern @returns {(text: string) => boolean} */
function matches(pattern) {
  return (text) => pattern.test(text);
}
