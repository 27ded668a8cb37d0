import { stripVTControlCharacters } from 'node:util';

const shownLines = 12;

/**
 * The failed tests of vitest's report.
 * @param {any} report @returns {string[]}
 */
export function vitestFailures(report) {
  return (report?.testResults ?? []).flatMap((file) => [
    ...(file.status === 'failed' && file.message ? [told(file.name, file.message)] : []),
    ...file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => told(`${file.name} › ${test.fullName}`, test.failureMessages.join('\n'))),
  ]);
}

/**
 * The failed tests in Playwright's report, those of suites within suites as well.
 * @param {any[]} suites @returns {string[]}
 */
export function playwrightFailures(suites) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter((spec) => !spec.ok)
      .map((spec) => {
        const errors = spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors ?? []));
        return told(`${spec.file}:${spec.line} › ${spec.title}`, errors.map((one) => one.message).join('\n'));
      }),
    ...playwrightFailures(suite.suites ?? []),
  ]);
}

/** @param {string} name @param {string} why */
function told(name, why) {
  const lines = stripVTControlCharacters(why).trim().split('\n').slice(0, shownLines);
  return [name, ...lines.map((line) => `    ${line}`)].join('\n');
}
