import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '@/lib/api';
import { t } from '@/lib/messages';
import { type RecordType, spoken } from '@/records/schema';
import styles from './add.module.css';

const PAUSE_MILLIS = 150;
const FEWEST_LETTERS = 3;

/** Who is there already, while the name is typed: one opens that instead of adding it again. */
export function Likely(props: { type: RecordType; title: unknown; onOpen: () => void }) {
  const { type } = props;
  const [title] = useDebouncedValue(spoken(props.title).trim(), PAUSE_MILLIS);
  const { data } = useQuery({
    queryKey: ['search', type.name, title],
    enabled: title.length >= FEWEST_LETTERS,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call('GET /api/search', { query: { q: title, types: type.plural, limit: 3 }, signal }),
  });
  const hits = title.length >= FEWEST_LETTERS ? (data?.items ?? []) : [];
  return (
    <div aria-live="polite" className={styles.likely}>
      {hits.length > 0 && (
        <>
          <p>{t('add.likely')}</p>
          {hits.map(hit => (
            <Link
              key={hit.id}
              to="/$noun/$id"
              params={{ noun: type.plural, id: hit.id }}
              onClick={props.onOpen}
            >
              <span dir="auto">{hit.title}</span>
              {hit.subtitle && <span className={styles.hint}>{hit.subtitle}</span>}
            </Link>
          ))}
        </>
      )}
    </div>
  );
}
