import type { api } from '@/lib/api';
import { longDay, number } from '@/lib/format';
import { t } from '@/lib/messages';
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

/** As it stands now, or as it was found where nothing is known since: what the digest says, too. */
function figures(one: { before: Record<string, number>; now: Record<string, number> }) {
  const since = Object.entries(one.now).filter(([, value]) => value > 0);
  const all = Object.entries({ ...one.before, ...Object.fromEntries(since) });
  return Object.fromEntries(all.map(([name, value]) => [name, number(value)]));
}

/** What a notice found first of all, in a sentence. */
export function found(model: Model, notice: api.RadarNotice) {
  return t(`radar.found.${notice.kind}`, {
    name: nameOf(notice),
    type: typeName(model, notice.type),
    ...figures(notice),
  });
}

/** One of the things that a notice found. */
export function foundPart(model: Model, part: api.RadarNoticePart) {
  return t(`radar.part.${part.kind}`, { type: typeName(model, part.type), ...figures(part) });
}

/** What to do; a department is no file that could come by itself, and a system comes already. */
export function advice(
  notice: api.RadarNotice,
  part: api.RadarNoticePart,
  source: string | null = null,
) {
  const department = notice.knower === 'department';
  const comes = source !== null && source !== 'import';
  if (comes && part.kind === 'silo') return t('radar.act.system.silo');
  if (comes && part.kind === 'stale') return t('radar.act.system.stale');
  if (department && part.kind === 'silo') return t('radar.act.department.silo');
  if (department && part.kind === 'stale') return t('radar.act.department.stale');
  return t(`radar.act.${part.kind}`);
}

const FIRST = {
  silo: 'alone',
  contradiction: 'contradicted',
  stale: 'stale',
  silent: 'silent_days',
  exports: 'exports_repeated',
  closures: 'closures_overdue',
} as const;

/** The figure that should become less, then, now and after somebody acted. */
export function measure(part: api.RadarNoticePart) {
  const name = FIRST[part.kind];
  return {
    before: part.before[name] ?? 0,
    now: part.now[name] ?? 0,
    after: part.after[name] ?? null,
  };
}

/** How its figure stands beside that of the day when it was found; nothing where nothing moved. */
export function became(notice: api.RadarNotice, part: api.RadarNoticePart) {
  const { before, now, after } = measure(part);
  if (notice.state !== 'done') {
    return now === before ? null : t('radar.now', { now: number(now) });
  }
  const said = [t('radar.noticed', { before: number(before) })];
  if (after === null || notice.measured_after_at === null) {
    if (now !== before) said.push(t('radar.before_done', { now: number(now) }));
    const next = notice.after_due_at;
    return `${said.join(', ')}; ${next ? t('radar.awaited', { day: longDay(next) }) : ''}`;
  }
  const day = longDay(notice.measured_after_at);
  said.push(t('radar.after', { value: number(after), day }));
  if (now !== after) said.push(t('radar.now', { now: number(now) }));
  return said.join(', ');
}
