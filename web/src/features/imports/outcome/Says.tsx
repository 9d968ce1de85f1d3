import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type api, call } from '@/lib/api';
import { number } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { Keycap } from '@/ui/Keycap';
import styles from '../imports.module.css';

const MOST_KEYS = 9;

/** What the data says once it is in; each finding is one key away from the records that it is about. */
export function Says({ one }: { one: api.Import }) {
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['imports', one.id, 'findings'],
    staleTime: 0,
    queryFn: ({ signal }) =>
      call('GET /api/imports/{id}/findings', { path: { id: one.id }, signal }),
  });
  const found = data?.items ?? [];
  useKeys(
    found.slice(0, MOST_KEYS).map((finding, place) => ({
      keys: String(place + 1),
      label: finding.text,
      group: t('import.says'),
      run: () =>
        void navigate({
          to: '/$noun',
          params: { noun: finding.type },
          search: { filter: filterOf(finding) },
        }),
    })),
  );
  if (!data) return null;
  const surprised = found.some(finding => finding.kind === 'surprise');
  return (
    <section className={styles.block} aria-labelledby="says">
      <h2 id="says">{t('import.says')}</h2>
      <ol className={styles.findings}>
        {found.map((finding, place) => (
          <li key={`${finding.code} ${finding.text}`} data-kind={finding.kind}>
            <span className={styles.kind}>{t(`import.says.${finding.kind}`)}</span>
            <Link
              to="/$noun"
              params={{ noun: finding.type }}
              search={{ filter: filterOf(finding) }}
            >
              {finding.text}
            </Link>
            {place < MOST_KEYS && (
              <span aria-hidden>
                <Keycap keys={String(place + 1)} />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>
        {t(surprised ? 'import.says.checks' : 'import.says.no_surprise', {
          checks: data.checks,
          records: number(data.records),
        })}
        {!data.whole && ` ${t('import.says.first')}`}
      </p>
    </section>
  );
}

function filterOf(finding: api.ImportFinding) {
  return `id in [${finding.records.map(id => `"${id}"`).join(', ')}]`;
}
