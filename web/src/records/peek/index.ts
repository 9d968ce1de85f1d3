import { lazy } from 'react';
import { learn } from '@/lib/messages';

const load = async () => {
  const [panel] = await Promise.all([import('./Peek'), learn('record'), learn('compose')]);
  return { default: panel.Peek };
};

/** A look at a record beside a list; fetched by itself, because most visits begin by reading. */
export const Peek = lazy(load);

/** Fetches it when the page has nothing better to do: the first look is as quick as the next. */
export function fetchPeekSoon() {
  const soon = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 500));
  soon(() => void load().catch(() => {}));
}
