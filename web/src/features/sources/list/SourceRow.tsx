import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { ago, number } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { departmentsQuery, useNames } from '@/records/colleagues/queries';
import styles from '../sources.module.css';

const DAY = 86_400_000;
const HUNDRED = 100;

export function SourceRow({ source, onOpen }: { source: api.Source; onOpen: () => void }) {
  const me = useMe();
  const name = useNames();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const may = me.capabilities.includes('administer_users') || source.steward === me.id;
  const itself = source.kind === 'user' || source.kind === 'system';
  return (
    <tr>
      <th scope="row">
        <Link to="/sources/$id" params={{ id: String(source.id) }} dir="auto">
          {source.name}
        </Link>
        <span className={styles.under}>{t(`sources.kind.${source.kind}`)}</span>
      </th>
      <td data-label={t('sources.department')} dir="auto">
        {departments.find(one => one.id === source.department)?.name}
      </td>
      <td data-label={t('sources.steward')} dir="auto">
        {source.steward
          ? (name(source.steward) ?? t('sources.somebody'))
          : !itself && <span className={styles.quiet}>{t('sources.no_steward')}</span>}
      </td>
      <td data-label={t('sources.trust')} className="figures">
        {t('sources.trust.of', { percent: number(Math.round(source.trust * HUNDRED)) })}
      </td>
      <td data-label={t('sources.heard')}>
        <Heard source={source} />
      </td>
      <td>
        {may && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('sources.change_of', { name: source.name })}
            onClick={onOpen}
          >
            {t('sources.change')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** When it last spoke, and how often it should. */
function Heard({ source: { heard_at, rhythm_days, created_at, kind } }: { source: api.Source }) {
  const personal = ['user', 'mailbox', 'calendar'].includes(kind);
  const since = Date.parse(heard_at ?? created_at);
  const late = rhythm_days !== null && Date.now() - since > rhythm_days * DAY;
  return (
    <>
      <span className={late ? styles.late : heard_at ? undefined : styles.quiet}>
        {heard_at ? ago(heard_at) : t(personal ? 'sources.heard.not_told' : 'sources.not_heard')}
      </span>
      {rhythm_days !== null && (
        <span className={styles.under}>
          {t(late ? 'sources.rhythm.late' : 'sources.rhythm.every', { count: rhythm_days })}
        </span>
      )}
    </>
  );
}
