import { tracesOf } from './engine-traces';
import { startEngine } from './start-engine';

/** Starts an engine, prints its traces as JSON and stays: e2e/contract/lab.test.ts kills it to see the engine vanish. */
const engine = await startEngine();
console.log(JSON.stringify(tracesOf(engine)));
setInterval(() => undefined, 60_000);
