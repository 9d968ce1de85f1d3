import { isCard, readCard } from './card';
import type { Contact } from './contact';
import { readSignature } from './signature';

export { type Contact, tellsNothing } from './contact';

const LONGEST = 20_000;

/** A vCard or a signature, whatever was pasted. */
export function readContact(text: string): Contact {
  const given = text.slice(0, LONGEST);
  return isCard(given) ? readCard(given) : readSignature(given);
}
