import { joined } from '@/lib/format';
import { type Key, language, type Language, LANGUAGES, t } from '@/lib/messages';
import type { Field, Model } from '@/records/schema';

/** Presets of how long values stay right, in days. */
export const SPANS = [7, 14, 30, 60, 90, 180, 365, 730, 1095, 1825];

/** A half-life as people say it. */
export function span(days: number): string {
  if (days % 365 === 0) return t('model.field.years', { count: days / 365 });
  if (days % 30 === 0 && days < 365) return t('model.field.months', { count: days / 30 });
  return t('model.field.days', { count: days });
}

export const kindWord = (kind: string) => t(`kind.${kind}` as Key);

/** The language that the reader does not read just now; labels are asked for in both. */
export const otherLanguage = (): Language => LANGUAGES.find(one => one !== language()) ?? 'en';

/** A language as the reader calls it: "German" here, "Deutsch" there. */
export const languageWord = (one: Language) =>
  new Intl.DisplayNames(language(), { type: 'language' }).of(one) ?? one;

/** What there is to know of a field in one line. */
export function facts(model: Model, field: Field): string {
  const leads = (field.to ?? (field.of ? [field.of] : []))
    .map(name => model.find(name)?.plural_label)
    .filter(label => label !== undefined);
  return [
    kindWord(field.kind),
    leads.length > 0 && t('model.is.leads', { names: joined(leads) }),
    field.required && t('model.is.required'),
    field.unique && t('model.is.unique'),
    field.searchable && t('model.is.searchable'),
    field.half_life_days && t('model.is.ages', { span: span(field.half_life_days) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
