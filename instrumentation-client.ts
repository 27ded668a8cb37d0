import { config } from 'zod';

// Next runs this before any other code of the page: zod asks whether it may eval as soon as the first schema is made, and the page's
// Content-Security-Policy forbids it.
config({ jitless: true });
