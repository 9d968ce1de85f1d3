import { createContext, type ReactElement, type ReactNode, use } from 'react';

export type Parts = typeof import('./parts');

let coming: Promise<Parts> | null = null;

/** The parts, asked for once; where they did not arrive, the next one to need them asks again. */
export function load(): Promise<Parts> {
  coming ??= import('./parts').catch((failure: unknown) => {
    coming = null;
    throw failure;
  });
  return coming;
}

let planned = false;

/** Fetches the parts when the page has nothing better to do, so that nobody waits for them. */
export function loadSoon() {
  if (planned) return;
  planned = true;
  const soon = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 300));
  soon(() => void load().catch(() => {}));
}

/** What target and dropdown know of each other. */
export interface Place {
  id: string;
  opened: boolean;
  popup: 'menu' | 'dialog';
  /** Without: the target is no button, and says nothing of what it opens. */
  roles: boolean;
  /** Absent where somebody else decides when it opens. */
  toggle?: () => void;
  target: HTMLElement | null;
  setTarget: (node: HTMLElement | null) => void;
  /** The whole, once it is here: where the target is, and what opens. */
  whole: (parts: Parts, bridge: ReactElement, dropdown: Dropdown) => ReactNode;
}

export interface Dropdown {
  children?: ReactNode;
  className?: string;
}

const Context = createContext<Place | null>(null);

export const PlaceProvider = Context.Provider;

export function usePlace(): Place {
  const place = use(Context);
  if (!place) throw new Error('This belongs into a Menu or a Popover.');
  return place;
}
