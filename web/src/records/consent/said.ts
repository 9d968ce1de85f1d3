import type { api } from '@/lib/api';

/** Why somebody must not be contacted, as opposed to nothing being known that allows it. */
const HARD = ['do_not_contact', 'refused', 'withdrawn', 'suppressed', 'same_address'];

export const isHard = (answer: api.ContactAnswer) => !answer.may && HARD.includes(answer.reason);
