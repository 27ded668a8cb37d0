import { leftBehind, readLedger } from './engine-traces';
import { allProcesses, hasEnvironment, isAlive, programOf } from './processes';
import { abandonedRunDirectories } from './run-directory';

/**
 * Run by scripts/test.mjs when all tests are over: prints what they left on this machine, a line each, and nothing when that is
 * nothing. env: PORTOLAN_LAB_LEDGER (the engines started), PORTOLAN_TEST_RUN (a mark that every process of the run inherited).
 */
const ledger = process.env.PORTOLAN_LAB_LEDGER;
const run = process.env.PORTOLAN_TEST_RUN;
if (ledger === undefined || run === undefined)
  throw new Error('PORTOLAN_LAB_LEDGER and PORTOLAN_TEST_RUN must be set');

const ownFamily = new Set([process.pid, process.ppid]);
for (const pid of allProcesses()) {
  if (ownFamily.has(pid) || !hasEnvironment(pid, 'PORTOLAN_TEST_RUN', run) || !isAlive(pid)) continue;
  console.log(`process ${pid} (${programOf(pid)})`);
}
for (const folder of abandonedRunDirectories()) console.log(`folder ${folder}`);
for (const engine of readLedger(ledger)) {
  for (const trace of await leftBehind(engine)) console.log(`${engine.id}: ${trace}`);
}
