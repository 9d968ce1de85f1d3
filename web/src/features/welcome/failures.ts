/** Why CRMs fail, in the order of the tour; the choices of an expectation are called the same. */
export const FAILURES = [
  'turf_wars',
  'silos',
  'dream_of_360',
  'self_punishment',
  'knowing_it_all',
  'drowning_in_reports',
  'collecting',
  'software_sells',
] as const;
export type Failure = (typeof FAILURES)[number];
