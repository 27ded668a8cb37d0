import { CircleSlash, Ghost, Globe, Lock, MapPin, Server, TriangleAlert } from 'lucide-react';
import type { Ref } from 'react';
import { DriverMark } from '@/components/ui/driver-mark';
import { SeverityMark } from '@/components/ui/severity-mark';
import { StatusMark } from '@/components/ui/status-mark';
import { endpointStatuses } from '@/lib/domain/endpoint';
import { builtinDrivers } from '@/lib/domain/network';

/** The icons that the canvas draws, as the page has them; never shown. */
export function IconSheet({ ref }: { ref: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} aria-hidden className="invisible absolute size-0 overflow-hidden">
      {endpointStatuses.map((status) => (
        <span key={status} data-icon={`status:${status}`}>
          <StatusMark status={status} />
        </span>
      ))}
      {[...builtinDrivers, 'plugin'].map((driver) => (
        <span key={driver} data-icon={`driver:${driver}`}>
          <DriverMark driver={driver} />
        </span>
      ))}
      <span data-icon="missing" className="text-broken">
        <Ghost />
      </span>
      <span data-icon="elsewhere" className="text-none">
        <CircleSlash />
      </span>
      <span data-icon="host" className="text-host">
        <Server />
      </span>
      <span data-icon="everywhere" className="text-ink-faint">
        <Globe />
      </span>
      <span data-icon="loopback" className="text-ink-faint">
        <Lock />
      </span>
      <span data-icon="one-address" className="text-ink-faint">
        <MapPin />
      </span>
      <span data-icon="problem">
        <SeverityMark severity="problem" />
      </span>
      <span data-icon="conflict" className="text-unhealthy">
        <TriangleAlert />
      </span>
    </div>
  );
}
