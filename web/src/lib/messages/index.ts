import { en } from './en';
import { type Given, render } from './render';

export type Key = keyof typeof en;
export type Language = 'en' | 'de';

export const LANGUAGES: Language[] = ['en', 'de'];

const load: Record<Language, () => Promise<Record<Key, string>>> = {
  en: async () => en,
  de: async () => (await import('./de')).de,
};

let catalogue: Record<Key, string> = en;
let current: Language = 'en';
const listeners = new Set<() => void>();
const plurals = new Map<string, Intl.PluralRules>();

export const language = () => current;

/** The best of our languages for a wish such as "de-AT", or for what the browser asks for. */
export function chosen(wish: string | null | undefined): Language {
  const wishes = wish ? [wish] : navigator.languages;
  for (const one of wishes) {
    const base = one.toLowerCase().split(/[-_]/)[0] as Language;
    if (LANGUAGES.includes(base)) return base;
  }
  return 'en';
}

export async function speak(wish: Language) {
  catalogue = await load[wish]();
  current = wish;
  document.documentElement.lang = wish;
  for (const listener of listeners) listener();
}

export function whenSpoken(tell: () => void) {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}

/** A text of the catalogue, with {name} filled in and the right one of {count|one|many}. */
export function t(key: Key, given: Given = {}): string {
  let rules = plurals.get(current);
  if (!rules) {
    rules = new Intl.PluralRules(current);
    plurals.set(current, rules);
  }
  return render(catalogue[key], given, rules, current);
}
