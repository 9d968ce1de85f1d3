import { lazy, Suspense } from 'react';
import type { api } from '@/lib/api';
import { learn } from '@/lib/messages';

export { ages, type Stamps, stampsQuery, useConfirm, useStamps } from './queries';

const Marked = lazy(async () => {
  await learn('stamps');
  return import('./Stale');
});

const Explained = lazy(async () => {
  await learn('stamps');
  return import('./Legend');
});

/** Marks a value that is older than its half-life; fetched when somebody first looks for such. */
export function Stale(props: { stamp: api.Stamp; here: boolean }) {
  return (
    <Suspense>
      <Marked {...props} />
    </Suspense>
  );
}

/** What the marks mean, where they are shown. */
export function Legend() {
  return (
    <Suspense>
      <Explained />
    </Suspense>
  );
}
