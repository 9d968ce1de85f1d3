import type { api } from '@/lib/api';

/** Where the arc of a facet begins and ends, in degrees clockwise from the middle of the gap. */
export interface Arc {
  facet: api.CoverageFacet;
  from: number;
  /** Up to here it is known, and up to the next it was, or is contradicted. */
  known: number;
  doubtful: number;
  to: number;
}

/** Between two facets. */
const PAUSE = 3;
const DOUBTFUL = ['stale', 'contradicted'];

/** The facets one after the other; what is reserved stays open, around the middle of the right side. */
export function arcsOf({ facets, reserved }: api.Coverage): Arc[] {
  let at = reserved / 2;
  return facets.map(facet => {
    const from = at;
    const span = Math.max(0, facet.share - PAUSE);
    const scale = facet.share > 0 ? span / facet.share : 0;
    at += facet.share;
    const known = sum(facet.things, thing => thing.degrees);
    const doubt = sum(facet.things, thing =>
      DOUBTFUL.includes(thing.state) ? thing.share - thing.degrees : 0,
    );
    return {
      facet,
      from,
      known: from + known * scale,
      doubtful: from + (known + doubt) * scale,
      to: from + span,
    };
  });
}

function sum<T>(all: T[], of: (one: T) => number) {
  return all.reduce((total, one) => total + of(one), 0);
}

/** A piece of a circle around the middle of a square, as a path. */
export function pathOf(middle: number, radius: number, from: number, to: number): string {
  const point = (angle: number) => {
    const radians = (angle * Math.PI) / 180;
    return `${(middle + radius * Math.cos(radians)).toFixed(2)} ${(middle + radius * Math.sin(radians)).toFixed(2)}`;
  };
  return `M${point(from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${point(to)}`;
}
