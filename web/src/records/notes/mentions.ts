/** Somebody who is mentioned: as people read it, and as it is stored. */
export interface Mention {
  name: string;
  /** "user:ID" or "team:ID" */
  ref: string;
}

export interface Written {
  text: string;
  mentions: Mention[];
}

export const NOTHING: Written = { text: '', mentions: [] };

const MARKUP = /@\[([^\]\r\n]{1,200})\]\(((?:user|team):[0-9a-fA-F-]{36})\)/g;
const LONGEST_NAME = 40;

/** What is typed reads "@Ada Lovelace"; what is sent says who that is. Longer names go first. */
export function toMarkup({ text, mentions }: Written): string {
  const sorted = [...mentions].sort((one, other) => other.name.length - one.name.length);
  let left = [{ text, done: false }];
  for (const { name, ref } of sorted) {
    left = left.flatMap(part => {
      if (part.done) return [part];
      return part.text
        .split(`@${name}`)
        .flatMap((piece, place) => [
          ...(place > 0 ? [{ text: `@[${plain(name)}](${ref})`, done: true }] : []),
          { text: piece, done: false },
        ]);
    });
  }
  return left.map(part => part.text).join('');
}

/** A name that would end the markup early is written without its brackets. */
const plain = (name: string) => name.replace(/[\][\r\n]/g, ' ').trim();

/** A stored text as one edits it. */
export function fromMarkup(markup: string): Written {
  const mentions: Mention[] = [];
  const text = markup.replace(MARKUP, (_, name: string, ref: string) => {
    if (!mentions.some(one => one.ref === ref)) mentions.push({ name, ref });
    return `@${name}`;
  });
  return { text, mentions };
}

/** The parts of a stored text: words, and names of those who are mentioned at the odd places. */
export function partsOf(markup: string): string[] {
  return markup.split(/@\[([^\]\r\n]{1,200})\]\((?:user|team):[0-9a-fA-F-]{36}\)/g);
}

/** The name that is being typed behind an @, and where that begins; null where none is. */
export function soughtAt(text: string, caret: number): { words: string; from: number } | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from < 0 || (from > 0 && !/[\s([]/.test(before.charAt(from - 1)))) return null;
  const words = before.slice(from + 1);
  if (words.length > LONGEST_NAME || /[\n@]/.test(words) || words.split(' ').length > 3)
    return null;
  return { words, from };
}
