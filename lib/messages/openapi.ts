/** What the description of the HTTP API says around the operations. */
export const apiTexts = {
  description:
    'Reads and changes the networks of container engines. Every change takes `?dryRun=1`, which answers the plan and changes nothing.',
  token: 'The token in the address that the start printed.',
  session: 'The cookie of a browser that signed in; a change also needs the header `Origin`.',
  problem: 'What went wrong, after RFC 9457.',
  reply: 'What was asked for, or what was done.',
} as const;
