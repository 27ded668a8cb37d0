import type { Container } from '../container';
import type { Engine } from '../engine';
import type { Program } from './program';

/** A program called with its arguments in a container. */
export type AppletCall = { engine: Engine; container: Container; args: readonly string[] };
export type Applet = (call: AppletCall) => Program;
