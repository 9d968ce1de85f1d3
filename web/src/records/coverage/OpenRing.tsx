import type { api } from '@/lib/api';
import { arcsOf, pathOf } from './geometry';
import styles from './ring.module.css';

const SIZE = 120;
const MIDDLE = SIZE / 2;
const RADIUS = 52;

interface OpenRingProps {
  coverage: api.Coverage;
  size: number;
  /** The degrees in its middle. */
  spoken?: boolean;
  chosen?: string | null;
}

/**
 * Eight arcs on a ring that never closes: what is known is a broad line, what has aged or is contradicted a
 * dashed one, what is not known a hair. Whoever does not see it reads the list beside it.
 */
export function OpenRing({ coverage, size, spoken, chosen }: OpenRingProps) {
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      width={size}
      height={size}
      className={styles.ring}
      data-ring
      data-small={size < 60 || undefined}
      aria-hidden
    >
      {arcsOf(coverage).map(arc => (
        <g
          key={arc.facet.key}
          data-facet={arc.facet.key}
          data-faint={(chosen && chosen !== arc.facet.key) || undefined}
        >
          <title>{arc.facet.label}</title>
          <path className={styles.reach} d={pathOf(MIDDLE, RADIUS, arc.from, arc.to)} />
          <path className={styles.track} d={pathOf(MIDDLE, RADIUS, arc.from, arc.to)} />
          {arc.doubtful > arc.known && (
            <path className={styles.doubtful} d={pathOf(MIDDLE, RADIUS, arc.known, arc.doubtful)} />
          )}
          {arc.known > arc.from && (
            <path className={styles.known} d={pathOf(MIDDLE, RADIUS, arc.from, arc.known)} />
          )}
        </g>
      ))}
      {spoken && (
        <>
          <text x={MIDDLE} y={MIDDLE + 3} className={styles.degrees}>
            {coverage.degrees}°
          </text>
          <text x={MIDDLE} y={MIDDLE + 18} className={styles.of}>
            / {coverage.of}
          </text>
        </>
      )}
    </svg>
  );
}
