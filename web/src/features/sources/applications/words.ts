import type { api } from '@/lib/api';
import { type Key, t } from '@/lib/messages';
import { fieldOf, type Model } from '@/records/schema';

/** What it is called; what was taken out is called after the records. */
export function called(model: Model, one: api.Application) {
  if (one.how !== 'export') return one.name;
  return t('apps.exported', { type: model.find(one.name)?.plural_label ?? one.name });
}

/** How we know of it. */
export function known(one: api.Application) {
  if (one.origin === 'connected') return t(`sources.kind.${one.how}` as Key);
  if (one.considered) return t('apps.considered');
  return t(`apps.how.${one.how}` as Key);
}

export function fieldName(model: Model, type: string, field: string) {
  const record = model.find(type);
  return (record && fieldOf(record, field)?.label) ?? field;
}

export function typeName(model: Model, type: string) {
  return model.find(type)?.plural_label ?? type;
}

/** Fields as somebody lists them: apart by commas or lines. */
export function listed(text: string) {
  return text
    .split(/[,;\n]/)
    .map(one => one.trim())
    .filter(Boolean);
}
