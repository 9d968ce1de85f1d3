import { store, stored } from '@/lib/stored';

/** One key that does something now: a character ("j"), a name ("Enter"), or two in a row ("g c"). */
export interface Binding {
  keys: string;
  label: string;
  /** Under which heading `?` shows it. */
  group: string;
  run: (event: KeyboardEvent) => void;
  /** Whether it counts at this moment; always, unless said. */
  when?: () => boolean;
}

const layers: Binding[][] = [];
const everywhereOnes = new WeakSet<Binding>();
let begun: { key: string; at: number } | null = null;
const SEQUENCE_MILLIS = 1200;

/**
 * Later layers win: what is nearer to the user was put on top. What works everywhere lies below all
 * screens, whichever of them was there first.
 */
export function bind(bindings: Binding[], everywhere = false): () => void {
  if (everywhere) {
    layers.unshift(bindings);
    for (const one of bindings) everywhereOnes.add(one);
  } else layers.push(bindings);
  return () => {
    layers.splice(layers.indexOf(bindings), 1);
  };
}

const works = (one: Binding) => one.when?.() ?? true;

/** Everything that works at this moment, the nearest first. */
export function active(): Binding[] {
  const seen = new Set<string>();
  return [...layers]
    .reverse()
    .flatMap(layer => layer.filter(one => works(one) && !seen.has(one.keys) && seen.add(one.keys)));
}

/** Does what a key would do now, for a button that stands for it. */
export function perform(keys: string) {
  active()
    .find(one => one.keys === keys)
    ?.run(new KeyboardEvent('keydown'));
}

export const singleKeys = () => stored('single-keys', true);
export const setSingleKeys = (on: boolean) => store('single-keys', on);

/** Characters and not positions, so that German and French keyboards do what they show. */
export function nameOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
) {
  if (event.altKey) return null;
  const key = event.key === ' ' ? 'Space' : event.key;
  if (event.ctrlKey || event.metaKey) return `Mod+${key.toLowerCase()}`;
  return event.shiftKey && key.length > 1 ? `Shift+${key}` : key;
}

export function isTyping(target: EventTarget | null) {
  if (!(target instanceof Element)) return false;
  return (
    target.closest('input:not([type="range"]), textarea, select, [contenteditable="true"]') !== null
  );
}

function isCovered(target: EventTarget | null) {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  );
}

/** A button or link that has the focus answers Enter and Space itself. */
function answersItself(target: EventTarget | null, name: string) {
  return (
    (name === 'Enter' || name === 'Space') &&
    target instanceof Element &&
    target.closest('button, a[href], [role="button"], summary') !== null
  );
}

export function handle(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  const name = nameOf(event);
  if (name === null) return;
  const together = name.startsWith('Mod+');
  const busy = isTyping(event.target) || isCovered(event.target);
  if (!together && (busy || (name.length === 1 && !singleKeys()))) return;
  if (answersItself(event.target, name)) return;
  const found = find(name);
  // Ctrl+A in a field chooses its text, not the rows of the list behind it.
  if (found && (!busy || everywhereOnes.has(found))) {
    event.preventDefault();
    found.run(event);
  }
}

function find(name: string): Binding | undefined {
  const now = Date.now();
  const first = begun && now - begun.at < SEQUENCE_MILLIS ? begun.key : null;
  begun = null;
  const all = active();
  if (first) {
    const second = all.find(one => one.keys === `${first} ${name}`);
    if (second) return second;
  }
  if (all.some(one => one.keys.startsWith(`${name} `))) {
    begun = { key: name, at: now };
    return undefined;
  }
  return all.find(one => one.keys === name);
}
