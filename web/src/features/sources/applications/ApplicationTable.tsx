import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { daysAgo, joined, number } from '@/lib/format';
import { t } from '@/lib/messages';
import { departmentsQuery } from '@/records/colleagues/queries';
import { useModel } from '@/records/schema';
import styles from '../sources.module.css';
import { applicationsQuery } from './queries';
import { called, fieldName, known, typeName } from './words';

const MOST_FIELDS = 6;

/** Everything that holds customer data, with what it holds of whom. */
export function ApplicationTable({ items, may }: { items: api.Application[]; may: boolean }) {
  const model = useModel();
  const client = useQueryClient();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const retire = useMutation({
    mutationFn: (id: string) => call('DELETE /api/applications/{id}', { path: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: applicationsQuery.queryKey }),
  });
  return (
    <>
      {retire.error && (
        <p role="alert" className={styles.problem}>
          {sentence(retire.error)}
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('apps.name')}</th>
            <th scope="col">{t('sources.department')}</th>
            <th scope="col">{t('apps.holds')}</th>
            <th scope="col">{t('apps.seen')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map(one => (
            <tr key={one.key}>
              <th scope="row">
                {one.source === null ? (
                  <span dir="auto">{called(model, one)}</span>
                ) : (
                  <Link to="/sources/$id" params={{ id: String(one.source) }} dir="auto">
                    {one.name}
                  </Link>
                )}
                <span className={styles.under}>{known(one)}</span>
                {one.note && (
                  <span className={styles.under} dir="auto">
                    {one.note}
                  </span>
                )}
              </th>
              <td data-label={t('sources.department')} dir="auto">
                {departments.find(each => each.id === one.department)?.name}
              </td>
              <td data-label={t('apps.holds')}>
                {one.holds.length === 0 && one.source !== null && one.seen_at && (
                  <span className={styles.quiet}>{t('apps.uncounted')}</span>
                )}
                {one.holds.map(each => (
                  <span key={each.type} className={styles.line}>
                    {typeName(model, each.type)}
                    {typeof each.records === 'number' && ` (${number(each.records)})`}
                    {each.fields.length > 0 && ': '}
                    <span className={styles.quiet} dir="auto">
                      {some(each.fields.map(field => fieldName(model, each.type, field)))}
                    </span>
                  </span>
                ))}
              </td>
              <td data-label={t('apps.seen')}>
                {one.seen_at && daysAgo(one.seen_at)}
                {one.times > 1 && (
                  <span className={styles.under}>{t('apps.times', { count: one.times })}</span>
                )}
              </td>
              <td>
                {may && one.id && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('apps.retire_of', { name: one.name })}
                    onClick={() => one.id && retire.mutate(one.id)}
                  >
                    {t('apps.retire')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function some(fields: string[]) {
  const rest = fields.length - MOST_FIELDS;
  if (rest <= 1) return joined(fields);
  return joined([...fields.slice(0, MOST_FIELDS), t('apps.more', { count: rest })]);
}
