import type { api } from '@/lib/api';
import { ago } from '@/lib/format';
import { type Key, t } from '@/lib/messages';

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

/** Why the first claim is the one that is shown. */
export const whyWords = (why: api.WhyBelieved) => t(`claim.why.${why}` as Key);

/** The value in words, or that there is none, or that it is not to be seen. */
export function valueWords(claim: api.Claim): string {
  if (claim.hidden) return t('claim.hidden');
  return claim.text ?? t('claim.none');
}
