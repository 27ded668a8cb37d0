/** What Docker would not do: its status and its own words. Expected, so it crosses HTTP as it is. */
export class EngineRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
