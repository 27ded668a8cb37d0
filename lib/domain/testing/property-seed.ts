import fc from 'fast-check';

// `npm test` says the same of the same code, so it tries the same cases each time; `npm run unit` searches on.
if (process.env.PORTOLAN_TEST_RUN !== undefined) fc.configureGlobal({ seed: 20_261_126 });
