/** One message of the engine's event stream, parsed. Source: `GET /events`. */
export type EngineEvent = {
  type: string;
  action: string;
  scope: string;
  /** Actor.ID: the container's, network's, service's or node's id. On Podman a network event has the container's id. */
  actorId: string;
  attributes: Readonly<Record<string, string>>;
  /** The engine's clock, nanoseconds since 1970, as a decimal string (it exceeds Number's exact range). */
  timeNano: string;
};
