import { t } from '@/lib/messages';
import { Choose } from '../toolbar/Choose';
import type { View } from '../useView';
import { type ChartOf, isTime, measuresOf, SHAPES, SPANS, splitsOf } from './breakdowns';
import styles from './chart.module.css';
import { measureLabel } from './labels';

/** What is counted, by what, and how it is drawn; all of it stands in the address. */
export function Controls({ view, chart }: { view: View; chart: ChartOf }) {
  const { type } = view;
  const fields = splitsOf(type).map(field => ({ key: field.name, label: field.label }));
  const timed = [chart.split, chart.then].some(one => one && isTime(one.field));
  return (
    <div className={styles.controls} role="group" aria-label={t('chart')}>
      <Choose
        label={t('chart.shape')}
        value={chart.shape}
        options={SHAPES.map(key => ({ key, label: t(`chart.shape.${key}`) }))}
        onChoose={shape => view.change({ shape })}
      />
      <Choose
        label={t('chart.measure')}
        value={chart.measure.key}
        options={measuresOf(type).map(one => ({ key: one.key, label: measureLabel(one) }))}
        onChoose={measure => view.change({ measure })}
      />
      {chart.split && (
        <Choose
          label={t('chart.split')}
          value={chart.split.field.name}
          options={fields}
          onChoose={split => view.change({ split })}
        />
      )}
      {timed && (
        <Choose
          label={t('chart.each')}
          value={chart.split?.span ?? chart.then?.span ?? 'month'}
          options={SPANS.map(key => ({ key, label: t(`chart.each.${key}`) }))}
          onChoose={each => view.change({ each })}
        />
      )}
      {chart.split && (
        <Choose
          label={t('chart.then')}
          value={chart.then?.field.name ?? ''}
          options={[
            { key: '', label: t('chart.then.none') },
            ...fields.filter(one => one.key !== chart.split?.field.name),
          ]}
          onChoose={then => view.change({ then })}
        />
      )}
    </div>
  );
}
