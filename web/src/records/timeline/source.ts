import { type Key, t } from '@/lib/messages';

/** How we know it: by whom, or from what. A user's own hand needs no words. */
export function sourceOf(source: { kind: string; name: string | null } | null | undefined) {
  if (!source || source.kind === 'user') return '';
  return t(`source.${source.kind}` as Key, { name: source.name ?? '' }).trim();
}
