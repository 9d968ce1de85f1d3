import type { api } from '@/lib/api';

/** Claims that say the same stand together; the believed side first. */
export function sides({ claims }: Pick<api.Disagreement, 'claims'>) {
  const found: [api.Claim, ...api.Claim[]][] = [];
  const places = new Map<number, api.Claim[]>();
  for (const claim of claims) {
    const side = places.get(claim.alike);
    if (side) {
      side.push(claim);
      continue;
    }
    const fresh: [api.Claim, ...api.Claim[]] = [claim];
    places.set(claim.alike, fresh);
    found.push(fresh);
  }
  return found;
}
