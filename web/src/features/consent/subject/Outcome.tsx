import type { api } from '@/lib/api';
import { day, joined } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { type Model, useModel } from '@/records/schema';
import styles from '../privacy.module.css';

/** What goes, what stays, and why. */
export function Outcome({ erasure, done }: { erasure: api.ErasureAnswer; done?: boolean }) {
  const model = useModel();
  const goes = going(model, erasure);
  const stays = staying(model, erasure);
  return (
    <div className={styles.outcome}>
      <div>
        <h3>{t(done ? 'subject.gone' : 'subject.goes')}</h3>
        <ul>
          {goes.map(one => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t(done ? 'subject.kept' : 'subject.stays')}</h3>
        <ul>
          {stays.map(one => (
            <li key={one}>{one}</li>
          ))}
          <li>{t('subject.stays.suppressed')}</li>
          <li>{t('subject.stays.words')}</li>
          <li>{t('subject.stays.backups')}</li>
        </ul>
      </div>
    </div>
  );
}

const called = (model: Model, type: string, count: number) => {
  const found = model.find(type);
  return (count === 1 ? found?.label : found?.plural_label) ?? type;
};

/** Rooms name what they keep; one without words here is called as programs call it. */
function traceOf(kind: string) {
  const key = `subject.trace.${kind}` as Key;
  const words = t(key);
  return words === key ? kind.replaceAll('_', ' ') : words;
}

function going(model: Model, erasure: api.ErasureAnswer) {
  const counts = new Map<string, number>();
  for (const one of erasure.erased) counts.set(one.type, (counts.get(one.type) ?? 0) + 1);
  const line = (key: Key, type: string, count: number) =>
    t(key, { count, types: called(model, type, count) });
  return [
    ...[...counts].map(([type, count]) => line('subject.line.erased', type, count)),
    ...erasure.deleted.map(one => line('subject.line.deleted', one.type, one.count)),
    ...erasure.blanked.map(one => line('subject.line.blanked', one.type, one.count)),
    ...erasure.redacted.map(one => line('subject.line.redacted', one.type, one.count)),
    ...erasure.traces.map(one => {
      const counted = t('subject.line.trace', { count: one.count, kind: traceOf(one.kind) });
      return one.names.length === 0 ? counted : `${counted}: ${joined(one.names)}`;
    }),
  ];
}

function staying(model: Model, erasure: api.ErasureAnswer) {
  return [
    ...erasure.retained.map(one =>
      t('subject.line.retained', {
        count: one.count,
        types: called(model, one.type, one.count),
        law: one.law,
        day: day(one.until),
      }),
    ),
    ...erasure.kept.map(one =>
      t('subject.line.kept', { count: one.count, types: called(model, one.type, one.count) }),
    ),
    ...(erasure.namesake ? [t('subject.stays.namesake')] : []),
    ...(erasure.looked.length === 0 ? [] : [looked(model, erasure)]),
  ];
}

/** Where names were looked for: whoever reads it knows where they were not. */
function looked(model: Model, erasure: api.ErasureAnswer) {
  const through = erasure.looked.map(one =>
    t('subject.line.looked', { count: one.count, types: called(model, one.type, one.count) }),
  );
  return t('subject.stays.looked', { through: joined(through) });
}
