/** The ports of the engine's host that containers have opened. */
export class HostPorts {
  readonly #taken = new Set<string>();
  #nextFree = 49153;

  /** @returns the port; undefined where it is taken. 0 asks for any that is free. */
  take(hostIp: string, hostPort: number, protocol: string): number | undefined {
    const port = hostPort === 0 ? this.#free(hostIp, protocol) : hostPort;
    if (this.isOpen(hostIp, port, protocol)) return undefined;
    this.#taken.add(key(hostIp, port, protocol));
    return port;
  }

  release(hostIp: string, hostPort: number, protocol: string): void {
    this.#taken.delete(key(hostIp, hostPort, protocol));
  }

  /** True where a container has it, or has it on all addresses. */
  isOpen(hostIp: string, port: number, protocol: string): boolean {
    return this.#taken.has(key(hostIp, port, protocol)) || this.#taken.has(key('0.0.0.0', port, protocol));
  }

  #free(hostIp: string, protocol: string): number {
    while (this.isOpen(hostIp, this.#nextFree, protocol)) this.#nextFree += 1;
    if (this.#nextFree > 65_535) this.#nextFree = 49153;
    return this.#nextFree;
  }
}

function key(hostIp: string, port: number, protocol: string): string {
  return `${hostIp} ${port}/${protocol}`;
}
