import { useMe } from '@/lib/me';
import { browserZone, isZone } from './calendar/zones';

/** In whose days this reader counts: as they have settled, else as this browser does. */
export function useZone(): string {
  const { time_zone: settled } = useMe();
  return isZone(settled) ? settled : browserZone();
}
