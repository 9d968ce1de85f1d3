import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { moment, number } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { sourceWords } from '@/records/claims/words';
import { fieldOf, useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import { toast } from '@/ui/toast';
import styles from './disagreements.module.css';
import { rulesQuery, useAgain } from './queries';

/** For which fields which source is believed; those in force first. */
export function Rules() {
  const { data, error } = useQuery(rulesQuery);
  if (error) return <Empty kind="failed" title={t('disagree.failed')} text={sentence(error)} />;
  if (!data) return null;
  if (data.length === 0) {
    return (
      <Empty kind="nothing" title={t('disagree.rules.none')} text={t('disagree.rules.none.text')} />
    );
  }
  return (
    <ul className={styles.rules}>
      {data.map(rule => (
        <Rule key={rule.id} rule={rule} />
      ))}
    </ul>
  );
}

function Rule({ rule }: { rule: api.SettlementRule }) {
  const me = useMe();
  const again = useAgain();
  const type = useModel().find(rule.type);
  const name = (type && fieldOf(type, rule.field)?.label) ?? rule.field;
  const end = useMutation({
    mutationFn: () => call('POST /api/settlement-rules/{id}/end', { path: { id: rule.id } }),
    onSuccess: again,
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
  });
  return (
    <li className={styles.rule} data-ended={rule.ended_at !== null || undefined}>
      <div>
        <p className={styles.value} dir="auto">
          {t('disagree.rule', {
            field: name,
            type: type?.label ?? '',
            name: sourceWords(rule.source),
          })}
        </p>
        <p className={styles.known}>
          {t('disagree.rule.made_by', {
            who: rule.made_by.name ?? t('claim.somebody'),
            when: moment(rule.made_at),
          })}
          {', '}
          {t('disagree.rule.settled', { count: rule.settled, shown: number(rule.settled) })}
          {rule.ended_at && `, ${t('disagree.rule.ended', { when: moment(rule.ended_at) })}`}
        </p>
      </div>
      {rule.ended_at === null && me.capabilities.includes('administer_model') && (
        <Button
          size="xs"
          variant="default"
          loading={end.isPending}
          aria-label={t('disagree.rule.end_of', { name })}
          onClick={() => end.mutate()}
        >
          {t('disagree.rule.end')}
        </Button>
      )}
    </li>
  );
}
