import type { api } from '@/lib/api';
import { type Key, t } from '@/lib/messages';
import type { Model } from '@/records/schema';

export const GROUPS = ['identity', 'reach', 'around', 'worth', 'when', 'noted'] as const;

/** What people call a source, a department, all that colleagues typed, the whole company. */
export function nameOf(one: { knower: string; reference: string; name: string | null }) {
  if (one.knower === 'company') return t('radar.company');
  if (one.reference === 'people') return t('radar.people');
  return one.name ?? t('radar.gone');
}

export function typeName(model: Model, type: string | null | undefined) {
  return (type && model.find(type)?.plural_label) || t('radar.records');
}

/** What a notice found, in a sentence. */
export function found(model: Model, notice: api.RadarNotice) {
  return t(`radar.found.${notice.kind}`, {
    name: nameOf(notice),
    type: typeName(model, notice.type),
    ...notice.before,
  });
}

/** The figure that should become less, then, now and after somebody acted. */
export function measure(notice: api.RadarNotice) {
  const figure = Object.keys(notice.before)[0] ?? '';
  const first: Record<string, string> = {
    silo: 'alone',
    contradiction: 'contradicted',
    stale: 'stale',
    silent: 'silent_days',
    exports: 'exports_repeated',
    closures: 'closures_overdue',
  };
  const name = first[notice.kind] ?? figure;
  return {
    label: t(`radar.figure.${name}` as Key),
    before: notice.before[name] ?? 0,
    now: notice.now[name] ?? 0,
    after: notice.measured_after_at ? (notice.after[name] ?? 0) : null,
  };
}
