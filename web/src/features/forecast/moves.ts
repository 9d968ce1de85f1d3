import type { api } from '@/lib/api';

/** One line for each stage: how it moved, and beside it what the stage says of itself. */
export function moves(all: api.ForecastMoved[]) {
  const moved = new Set(all.filter(one => one.kind === 'stage').map(one => one.subject));
  return all
    .filter(one => one.kind !== 'stage_says' || !moved.has(one.subject))
    .map(one => ({
      moved: one,
      says:
        one.kind === 'stage'
          ? all.find(other => other.kind === 'stage_says' && other.subject === one.subject)?.before
          : undefined,
    }));
}
