import { lazy, Suspense } from 'react';
import { learn } from '@/lib/messages';
import type { Field, RecordType } from '../schema';

export { claimed, type Contradicted, contradictedQuery, useContradicted } from './queries';

const Marked = lazy(async () => {
  await learn('disagreements');
  return import('./Mark');
});

const Told = lazy(async () => {
  await learn('disagreements');
  return import('./Claims');
});

/** Marks a value that another source contradicts; fetched when there is one. */
export function Contradiction(props: { values: number }) {
  return (
    <Suspense>
      <Marked {...props} />
    </Suspense>
  );
}

/** Which source says what of a field. */
export function Claims(props: { type: RecordType; id: string; field: Field; can: boolean }) {
  return (
    <Suspense>
      <Told {...props} />
    </Suspense>
  );
}
