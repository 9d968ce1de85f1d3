import { en } from './en';
import { type Given, render } from './render';

/** What only some screens say comes with them: the first load is for everybody. */
interface Blocks {
  access: typeof import('./access/en').texts;
  audit: typeof import('./audit/en').texts;
  beliefs: typeof import('./beliefs/en').texts;
  blindness: typeof import('./blindness/en').texts;
  closed: typeof import('./closed/en').texts;
  compose: typeof import('./compose/en').texts;
  consent: typeof import('./consent/en').texts;
  coverage: typeof import('./coverage/en').texts;
  disagreements: typeof import('./disagreements/en').texts;
  duplicates: typeof import('./duplicates/en').texts;
  expression: typeof import('./expression/en').texts;
  forecast: typeof import('./forecast/en').texts;
  imports: typeof import('./imports/en').texts;
  inbox: typeof import('./inbox/en').texts;
  insight: typeof import('./insight/en').texts;
  model: typeof import('./model/en').texts;
  pages: typeof import('./pages/en').texts;
  palette: typeof import('./palette/en').texts;
  past: typeof import('./past/en').texts;
  people: typeof import('./people/en').texts;
  promises: typeof import('./promises/en').texts;
  record: typeof import('./record/en').texts;
  settings: typeof import('./settings/en').texts;
  sources: typeof import('./sources/en').texts;
  stamps: typeof import('./stamps/en').texts;
  today: typeof import('./today/en').texts;
  views: typeof import('./views/en').texts;
  welcome: typeof import('./welcome/en').texts;
}

type Block = keyof Blocks;
type KeyOf<B extends Block> = B extends Block ? keyof Blocks[B] : never;

export type Key = keyof typeof en | KeyOf<Block>;
export type Language = 'en' | 'de';

export const LANGUAGES: Language[] = ['en', 'de'];

type Texts = Partial<Record<Key, string>>;

const FILES = import.meta.glob<Texts>('./*/{en,de}.ts', { import: 'texts' });

async function load(wish: Language): Promise<Texts> {
  return wish === 'en' ? en : (await import('./de')).de;
}

async function textsOf(block: Block, wish: Language): Promise<Texts> {
  return (await FILES[`./${block}/${wish}.ts`]?.()) ?? {};
}

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
  const blocks = [...learnt].map(block => textsOf(block, wish));
  catalogue = Object.assign({}, ...(await Promise.all([load(wish), ...blocks])));
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
  const texts = await textsOf(block, wish);
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
