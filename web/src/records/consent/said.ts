import type { api } from '@/lib/api';

/** Why somebody must not be contacted, as opposed to nothing being known that allows it. */
const HARD = ['do_not_contact', 'refused', 'withdrawn', 'suppressed', 'same_address'];

export const isHard = (answer: api.ContactAnswer) => !answer.may && HARD.includes(answer.reason);

/** The same no for several purposes is said once. */
export interface Refusal {
  words: string;
  purposes: string[];
  /** Whether every purpose is refused. */
  all: boolean;
}

export function refusalsOf(answers: api.ContactAnswer[], channel: string): Refusal[] {
  const here = answers.filter(one => one.channel === channel);
  const found: Refusal[] = [];
  for (const one of here.filter(isHard)) {
    const same = found.find(other => other.words === one.words);
    if (same) same.purposes.push(one.purpose);
    else found.push({ words: one.words, purposes: [one.purpose], all: false });
  }
  return found.map(one => ({ ...one, all: one.purposes.length === here.length }));
}
