import type { api } from '@/lib/api';

export interface Added {
  field: string;
  label: string;
  facet: string;
  weight: number;
  question: string;
}

/** The weights while somebody changes them. */
export interface Draft {
  reserved: number;
  weights: Record<string, number>;
  added: Added[];
}

export const CIRCLE = 360;
export const LEAST_RESERVED = 90;
export const MOST_RESERVED = 350;

export function draftOf(settings: api.CoverageSettings): Draft {
  const weights: Record<string, number> = {};
  for (const facet of settings.facets) weights[facet.key] = facet.weight;
  for (const thing of settings.things) {
    if (thing.usual !== null) weights[thing.key] = thing.weight;
  }
  const added = settings.things
    .filter(thing => thing.usual === null)
    .map(({ key, label, facet, weight, question }) => ({
      field: key,
      label,
      facet,
      weight,
      question: question ?? '',
    }));
  return { reserved: settings.reserved, weights, added };
}

export function usualOf(settings: api.CoverageSettings): Draft {
  const weights: Record<string, number> = {};
  for (const one of [...settings.facets, ...settings.things]) {
    if (one.usual !== null) weights[one.key] = one.usual;
  }
  return { reserved: LEAST_RESERVED, weights, added: [] };
}

export function sent(draft: Draft): api.CoverageSettingsDraft {
  return {
    reserved: draft.reserved,
    weights: draft.weights,
    added: draft.added.map(({ field, facet, weight, question }) => ({
      field,
      facet,
      weight,
      question: question.trim() || null,
    })),
  };
}

/** Degrees of a facet, of all that can be claimed. */
export function degreesOf(draft: Draft, settings: api.CoverageSettings, facet: string): number {
  const all = settings.facets.reduce((sum, one) => sum + (draft.weights[one.key] ?? 0), 0);
  if (all === 0) return 0;
  return ((CIRCLE - draft.reserved) * (draft.weights[facet] ?? 0)) / all;
}

/** The ring of somebody of whom nothing is known, to see how it is divided. */
export function emptyRing(draft: Draft, settings: api.CoverageSettings): api.Coverage {
  return {
    sentence: '',
    degrees: 0,
    of: CIRCLE,
    reserved: draft.reserved,
    facets: settings.facets.map(facet => ({
      key: facet.key as api.CoverageFacet['key'],
      label: facet.label,
      share: degreesOf(draft, settings, facet.key),
      degrees: 0,
      things: [],
    })),
    since: { at: '', degrees: 0, text: null, aged: [], contradicted: [], lost: [], learned: [] },
    question: null,
  };
}
