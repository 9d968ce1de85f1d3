import type { api } from '@/lib/api';

/** What is reckoned counts as much as so many answers. */
const RECKONED = 5;
const LIKELY = 0.9;

type Compared = Pick<api.DuplicateComparison, 'probability' | 'alike' | 'doubt'>;

/** How likely two records are the same, with what I answered on pairs that agree in the same way. */
export function chance({ probability, alike }: Compared) {
  if (probability === null) return null;
  if (!alike) return probability;
  return (probability * RECKONED + alike.same) / (RECKONED + alike.answered);
}

/** Why it is not likelier; nothing where it is very likely. */
export function doubtOf(compared: Compared) {
  const likely = chance(compared);
  return likely !== null && likely < LIKELY ? (compared.doubt?.text ?? null) : null;
}
