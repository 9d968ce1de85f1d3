import type { api } from '@/lib/api';
import { ago, percent } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { lookOf } from '../fields';
import type { Field } from '../schema';

/** A source in words: a colleague by their name, anything else with what it is. */
export function sourceWords({ kind, name }: api.ClaimSource): string {
  return kind === 'user' ? name : t(`claim.source.${kind}` as Key, { name });
}

/** Since when, how, by whom: "told 3 months ago by Ada Byron". */
export function knownWords(claim: api.Claim): string {
  const when = ago(claim.stated_at);
  const how = t(`claim.how.${claim.how}` as Key, { when });
  const who = claim.source.kind === 'user' ? null : claim.actor?.name;
  return who ? t('claim.by', { how, who }) : how;
}

export function verifiedWords(claim: api.Claim): string | null {
  if (!claim.verified_at) return null;
  return t('claim.verified', {
    who: claim.verified_by?.name ?? t('claim.somebody'),
    when: ago(claim.verified_at),
  });
}

/** What it weighs now, where claims weigh against each other. */
export const weightWords = (claim: api.Claim) =>
  t('claim.weight', { weight: percent(claim.weight), trust: percent(claim.trust) });

/** Why the first claim is the one that is shown. */
export const whyWords = (why: api.WhyBelieved) => t(`claim.why.${why}` as Key);

/** Written by people with a shape of their own: an address, numbers without what they are called. */
const SHAPED = ['address', 'emails', 'phones', 'links'];

/** The value in words, or that there is none, or that it is not to be seen. */
export function valueWords(claim: api.Claim, field?: Field): string {
  if (claim.hidden) return t('claim.hidden');
  const shaped = field && claim.value !== null && SHAPED.includes(field.kind);
  return (shaped ? lookOf(field).text(claim.value, field) : claim.text) ?? t('claim.none');
}
