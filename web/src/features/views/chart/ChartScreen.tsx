import { Button } from '@mantine/core';
import { IconBulb, IconDownload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { together } from '../together';
import { useZone } from '../useZone';
import type { View } from '../useView';
import { type Breakdown, chartOf } from './breakdowns';
import styles from './chart.module.css';
import { Controls } from './Controls';
import { conditionOf } from './conditions';
import type { EChartsType } from '@/ui/chart/echarts';
import { FigureTable } from './FigureTable';
import type { Category } from './figures';
import { csvOf, keep, keepText } from './file';
import { measureLabel } from './labels';
import { useFigures } from './useFigures';

const Plot = lazy(async () => ({ default: (await import('./Plot')).Plot }));

/** The records of a view as figures: drawn, and as a table; each figure leads to its records. */
export function ChartScreen({ view }: { view: View }) {
  const { type } = view;
  const chart = chartOf(view);
  const zone = useZone();
  const { figures, error, refetch } = useFigures(type, chart, view, zone);
  const navigate = useNavigate();
  const drawn = useRef<EChartsType | null>(null);
  const measure = measureLabel(chart.measure);
  const split = chart.split?.field.label ?? '';
  const name = [measure, split, chart.then?.field.label].filter(Boolean).join(' · ');

  function open(row: Category, column: Category) {
    const conditions = [
      ...(chart.split ? [conditionOf(chart.split, row.key, zone)] : []),
      ...(chart.then ? of(chart.then, column) : []),
    ];
    view.go({ layout: 'list', filter: together(view.filter, conditions) });
  }

  function of(by: Breakdown, column: Category) {
    if (!column.besides) return [conditionOf(by, column.key, zone)];
    return column.besides.map(key => `!(${conditionOf(by, key, zone)})`);
  }

  const empty = figures !== null && figures.rows.length === 0;
  return (
    <div className={styles.screen} role="region" aria-label={t('chart')}>
      <Controls view={view} chart={chart} />
      {error && (
        <Empty kind="failed" title={t('failed.title')} text={sentence(error)}>
          <Button onClick={() => refetch()}>{t('failed.again')}</Button>
        </Empty>
      )}
      {figures?.withheld && <p className={styles.note}>{t('chart.withheld')}</p>}
      {!error && empty && (
        <Empty
          kind={view.filter || view.q ? 'filtered' : 'nothing'}
          title={
            view.filter || view.q
              ? t('list.filtered')
              : t('list.nothing', { name: type.plural_label })
          }
        />
      )}
      {!error && figures && !empty && chart.shape === 'number' && (
        <p className={styles.number}>
          <strong className="figures">
            {figures.rows[0] && figures.columns[0]
              ? figures.at(figures.rows[0], figures.columns[0]).shown
              : '—'}
          </strong>
          <span>{measure}</span>
          {figures.missing && <span>{figures.missing}</span>}
        </p>
      )}
      {!error && figures && !empty && chart.shape !== 'number' && (
        <>
          <div className={styles.beside} data-several={chart.then !== null || undefined}>
            <div className={styles.paper}>
              <Suspense>
                <Plot chart={chart} figures={figures} name={name} drawn={drawn} onOpen={open} />
              </Suspense>
            </div>
            <FigureTable figures={figures} split={split} measure={measure} onOpen={open} />
          </div>
          <div className={styles.foot}>
            {figures.converted && <span>{t('chart.converted')}</span>}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconBulb size={14} aria-hidden />}
              onClick={() =>
                void navigate({
                  to: '/insight/beliefs/new',
                  search: { type: type.name, among: view.filter || undefined },
                })
              }
            >
              {t('chart.think')}
            </Button>
            {figures.missing && <span>{figures.missing}</span>}
            {figures.more && <span>{t('chart.largest', { count: figures.rows.length })}</span>}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden />}
              onClick={() => keepText(`${name}.csv`, csvOf(figures, split, measure))}
            >
              {t('export.csv')}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden />}
              onClick={() => {
                const page = getComputedStyle(document.documentElement).getPropertyValue('--page');
                const picture = drawn.current?.getDataURL({
                  pixelRatio: 2,
                  backgroundColor: page.trim(),
                });
                if (picture) keep(`${name}.png`, picture);
              }}
            >
              {t('chart.picture')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
