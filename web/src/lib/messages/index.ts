import type { texts as access } from './access/en';
import type { texts as audit } from './audit/en';
import type { texts as compose } from './compose/en';
import type { texts as closed } from './closed/en';
import type { texts as consent } from './consent/en';
import type { texts as duplicates } from './duplicates/en';
import type { texts as disagreements } from './disagreements/en';
import type { texts as coverage } from './coverage/en';
import { en } from './en';
import type { texts as expression } from './expression/en';
import type { texts as inbox } from './inbox/en';
import type { texts as insight } from './insight/en';
import type { texts as imports } from './imports/en';
import type { texts as model } from './model/en';
import type { texts as pages } from './pages/en';
import type { texts as palette } from './palette/en';
import type { texts as people } from './people/en';
import type { texts as past } from './past/en';
import type { texts as record } from './record/en';
import type { texts as settings } from './settings/en';
import type { texts as sources } from './sources/en';
import type { texts as stamps } from './stamps/en';
import type { texts as today } from './today/en';
import type { texts as welcome } from './welcome/en';
import { type Given, render } from './render';
import type { texts as views } from './views/en';

export type Key =
  | keyof typeof en
  | keyof typeof access
  | keyof typeof audit
  | keyof typeof duplicates
  | keyof typeof disagreements
  | keyof typeof expression
  | keyof typeof model
  | keyof typeof compose
  | keyof typeof inbox
  | keyof typeof today
  | keyof typeof closed
  | keyof typeof consent
  | keyof typeof coverage
  | keyof typeof imports
  | keyof typeof insight
  | keyof typeof pages
  | keyof typeof people
  | keyof typeof palette
  | keyof typeof past
  | keyof typeof settings
  | keyof typeof sources
  | keyof typeof stamps
  | keyof typeof record
  | keyof typeof views
  | keyof typeof welcome;
export type Language = 'en' | 'de';

export const LANGUAGES: Language[] = ['en', 'de'];

type Texts = Partial<Record<Key, string>>;

const load: Record<Language, () => Promise<Texts>> = {
  en: async () => en,
  de: async () => (await import('./de')).de,
};

/** What only some screens say comes with them: the first load is for everybody. */
const BLOCKS = {
  access: {
    en: async () => (await import('./access/en')).texts,
    de: async () => (await import('./access/de')).texts,
  },
  audit: {
    en: async () => (await import('./audit/en')).texts,
    de: async () => (await import('./audit/de')).texts,
  },
  consent: {
    en: async () => (await import('./consent/en')).texts,
    de: async () => (await import('./consent/de')).texts,
  },
  closed: {
    en: async () => (await import('./closed/en')).texts,
    de: async () => (await import('./closed/de')).texts,
  },
  disagreements: {
    en: async () => (await import('./disagreements/en')).texts,
    de: async () => (await import('./disagreements/de')).texts,
  },
  coverage: {
    en: async () => (await import('./coverage/en')).texts,
    de: async () => (await import('./coverage/de')).texts,
  },
  people: {
    en: async () => (await import('./people/en')).texts,
    de: async () => (await import('./people/de')).texts,
  },
  settings: {
    en: async () => (await import('./settings/en')).texts,
    de: async () => (await import('./settings/de')).texts,
  },
  sources: {
    en: async () => (await import('./sources/en')).texts,
    de: async () => (await import('./sources/de')).texts,
  },
  duplicates: {
    en: async () => (await import('./duplicates/en')).texts,
    de: async () => (await import('./duplicates/de')).texts,
  },
  imports: {
    en: async () => (await import('./imports/en')).texts,
    de: async () => (await import('./imports/de')).texts,
  },
  insight: {
    en: async () => (await import('./insight/en')).texts,
    de: async () => (await import('./insight/de')).texts,
  },
  pages: {
    en: async () => (await import('./pages/en')).texts,
    de: async () => (await import('./pages/de')).texts,
  },
  palette: {
    en: async () => (await import('./palette/en')).texts,
    de: async () => (await import('./palette/de')).texts,
  },
  expression: {
    en: async () => (await import('./expression/en')).texts,
    de: async () => (await import('./expression/de')).texts,
  },
  model: {
    en: async () => (await import('./model/en')).texts,
    de: async () => (await import('./model/de')).texts,
  },
  stamps: {
    en: async () => (await import('./stamps/en')).texts,
    de: async () => (await import('./stamps/de')).texts,
  },
  past: {
    en: async () => (await import('./past/en')).texts,
    de: async () => (await import('./past/de')).texts,
  },
  record: {
    en: async () => (await import('./record/en')).texts,
    de: async () => (await import('./record/de')).texts,
  },
  views: {
    en: async () => (await import('./views/en')).texts,
    de: async () => (await import('./views/de')).texts,
  },
  compose: {
    en: async () => (await import('./compose/en')).texts,
    de: async () => (await import('./compose/de')).texts,
  },
  inbox: {
    en: async () => (await import('./inbox/en')).texts,
    de: async () => (await import('./inbox/de')).texts,
  },
  today: {
    en: async () => (await import('./today/en')).texts,
    de: async () => (await import('./today/de')).texts,
  },
  welcome: {
    en: async () => (await import('./welcome/en')).texts,
    de: async () => (await import('./welcome/de')).texts,
  },
} satisfies Record<string, Record<Language, () => Promise<Texts>>>;

type Block = keyof typeof BLOCKS;

const learnt = new Set<Block>();

let catalogue: Texts = en;
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
  const blocks = [...learnt].map(block => BLOCKS[block][wish]());
  catalogue = Object.assign({}, ...(await Promise.all([load[wish](), ...blocks])));
  current = wish;
  document.documentElement.lang = wish;
  for (const listener of listeners) listener();
}

/** A screen together with the texts that are only its own. */
export async function saying<Screen>(block: Block | Block[], screen: Promise<Screen>) {
  await Promise.all([block].flat().map(learn));
  return screen;
}

/** Fetches the texts of a screen before it is shown. */
export async function learn(block: Block): Promise<void> {
  if (learnt.has(block)) return;
  const wish = current;
  const texts = await BLOCKS[block][wish]();
  if (wish !== current) return learn(block);
  learnt.add(block);
  catalogue = { ...catalogue, ...texts };
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
  return render(catalogue[key] ?? key, given, rules, current);
}
