import type { PersonName } from './contact';

const PREFIX =
  /^(?:(?:herr|herrn|frau|mr|mrs|ms|mx|sir|dame|prof|dr|pd|dipl|ing|mag|univ|med|rer|nat|phil|jur|h\.?\s?c)\.?(?:-ing\.?|-kfm\.?|-kffr\.?|-inf\.?|-betriebsw\.?)?\s+)+/i;
const SUFFIX =
  /[,\s]+((?:mba|ph\.?\s?d\.?|m\.?\s?sc\.?|b\.?\s?sc\.?|m\.?\s?a\.?|b\.?\s?a\.?|ll\.?\s?m\.?|m\.?\s?eng\.?|cpa|jr\.?|sr\.?|ii|iii)(?:[,\s]+(?:mba|ph\.?\s?d\.?|m\.?\s?sc\.?|b\.?\s?sc\.?))*)$/i;
const PARTICLES = new Set(
  'von vom van de der den del della di da dos du la le zu zum zur af av ter ten bin al el'.split(
    ' ',
  ),
);
const ADDRESSED = /^(herr|herrn|frau|mr|mrs|ms|mx)\.?\s+/i;

/** A name as it is written under a letter, in its parts; null where this is no name. */
export function readName(text: string): PersonName | null {
  let rest = text.trim().replace(/\s+/g, ' ');
  const name: PersonName = {};
  const prefix = PREFIX.exec(`${rest} `)?.[0];
  if (prefix) {
    const titles = prefix
      .trim()
      .replace(ADDRESSED, '')
      .replace(/^(herrn?|frau|mr|mrs|ms|mx)\.?$/i, '');
    if (titles) name.prefix = titles;
    rest = rest.slice(prefix.trim().length).trim();
  }
  const suffix = SUFFIX.exec(rest);
  if (suffix) {
    name.suffix = suffix[1];
    rest = rest.slice(0, suffix.index).trim();
  }
  const turned = /^(\p{Lu}[\p{L}'’ -]+),\s*(\p{Lu}[\p{L}'’. -]+)$/u.exec(rest);
  if (turned) rest = `${turned[2]} ${turned[1]}`;
  const words = rest.split(' ').filter(Boolean);
  if (words.length < 2 || words.length > 5 || !words.every(isWord)) return null;
  const from = lastFrom(words);
  if (from === 0) return null;
  name.first = cased(words[0] as string);
  if (from > 1) name.middle = words.slice(1, from).map(cased).join(' ');
  name.last = words.slice(from).map(cased).join(' ');
  return name;
}

function isWord(word: string) {
  return PARTICLES.has(word.toLowerCase()) || /^\p{Lu}[\p{L}\p{M}'’-]*\.?$/u.test(word);
}

/** Where the family name begins: with its particle, if it has one. */
function lastFrom(words: string[]) {
  const particle = words.findIndex((word, place) => place > 0 && PARTICLES.has(word.toLowerCase()));
  return particle > 0 ? particle : words.length - 1;
}

/** MÜLLER is Müller; McKay, d’Arc and anything mixed stay. */
function cased(word: string) {
  if (word.length < 3 || word !== word.toUpperCase()) return word;
  return word
    .toLowerCase()
    .replace(
      /(^|[-'’])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

/** ada.lovelace@… is a good guess at Ada Lovelace; info@ and al@ are none. */
export function nameOfEmail(email: string): PersonName | null {
  const match = /^([a-z]{2,})[._]([a-z]{2,}(?:-[a-z]+)?)@/i.exec(email);
  if (!match) return null;
  const big = (text: string) => text.replace(/(^|-)([a-z])/g, part => part.toUpperCase());
  return {
    first: big((match[1] as string).toLowerCase()),
    last: big((match[2] as string).toLowerCase()),
  };
}
