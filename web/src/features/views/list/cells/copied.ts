import type { Field } from '@/records/schema';

/** What was copied in Candor: values as they are, beside their text. */
export interface Copied {
  kinds: string[];
  cells: unknown[][];
}

export const COPIED = 'application/x-candor-cells';

export const kindOf = (field: Field) => `${field.kind} ${field.to?.join() ?? ''}`;
