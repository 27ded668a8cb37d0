/** What keeps Portolan from starting: its message is shown as it is, says what to do, and needs no stack trace. */
export class StartProblem extends Error {}
