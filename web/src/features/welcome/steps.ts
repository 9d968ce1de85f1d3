export const STEPS = ['you', 'expect', 'begin', 'colleagues'] as const;
export type Step = (typeof STEPS)[number];
