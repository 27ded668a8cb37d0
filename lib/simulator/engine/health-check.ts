/** How a container is asked whether it is well. Milliseconds. */
export type HealthCheck = {
  readonly test: readonly string[];
  readonly interval: number;
  readonly timeout: number;
  readonly startPeriod: number;
  readonly retries: number;
};

export type HealthStatus = 'starting' | 'healthy' | 'unhealthy';
export type Health = { readonly status: HealthStatus; readonly failingStreak: number };
