import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { samplesQuery } from '@/records/coverage/samples';
import { isEmpty, lookOf } from '@/records/fields';
import { recordQuery } from '@/records/rows';
import { fieldOf, useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import { toast } from '@/ui/toast';
import styles from './coverage.module.css';

type Said = api.CoverageSampleAnswer['answer'];

/** A few values of one's own records, drawn by lot: is this still right? */
export function StillRight() {
  const { data, error } = useQuery(samplesQuery());
  return (
    <div className={styles.page}>
      <h1>{t('coverage.still_right')}</h1>
      <p className={styles.lead}>{t('coverage.still_right.text')}</p>
      {error && <Empty kind="failed" title={t('coverage.failed')} text={sentence(error)} />}
      {data?.items.length === 0 && (
        <Empty
          kind="nothing"
          title={t('coverage.still_right.none')}
          text={t('coverage.still_right.none.text')}
        />
      )}
      {data && data.items.length > 0 && (
        <ul className={styles.samples}>
          {data.items.map(sample => (
            <Sample key={sample.id} sample={sample} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Sample({ sample }: { sample: api.CoverageSample }) {
  const client = useQueryClient();
  const model = useModel();
  const type = model.find(sample.type);
  const field = type && fieldOf(type, sample.field);
  const { data: row } = useQuery({
    ...recordQuery(model, type ?? model.types[0]!, sample.record),
    enabled: type !== undefined,
  });

  async function answer(said: Said) {
    try {
      await call('PUT /api/me/coverage-samples/{sample}', {
        path: { sample: sample.id },
        body: { answer: said },
      });
      toast(t(`coverage.still_right.${said}.done`));
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
    }
    await client.invalidateQueries({ queryKey: ['coverage-samples'] });
    void client.invalidateQueries({ queryKey: ['coverage'] });
  }

  const Show = field && lookOf(field).Show;
  const value = row?.[sample.field];
  return (
    <li className={styles.sample} data-sample={sample.field}>
      <p>
        <Link to="/$noun/$id" params={{ noun: sample.type, id: sample.record }} dir="auto">
          {sample.title}
        </Link>{' '}
        <span className={styles.quiet}>{sample.label}</span>
      </p>
      <div className={styles.value}>
        {Show && field && !isEmpty(value) ? <Show field={field} value={value} /> : '…'}
      </div>
      <div className={styles.actions}>
        {(['yes', 'no', 'changed'] as const).map(said => (
          <Button
            key={said}
            size="compact-sm"
            variant="default"
            aria-label={t('coverage.still_right.of', {
              answer: t(`coverage.still_right.${said}`),
              name: `${sample.title}, ${sample.label}`,
            })}
            onClick={() => void answer(said)}
          >
            {t(`coverage.still_right.${said}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}
