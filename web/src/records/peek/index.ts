import { lazy } from 'react';
import { learn } from '@/lib/messages';

/** A look at a record beside a list; fetched when somebody looks for the first time. */
export const Peek = lazy(async () => {
  const [panel] = await Promise.all([import('./Peek'), learn('record'), learn('compose')]);
  return { default: panel.Peek };
});
