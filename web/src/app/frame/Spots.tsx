import { UnstyledButton } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type api, call } from '@/lib/api';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { recentQuery, starsQuery, useStar } from '@/records/stars';
import { useModel } from '@/records/schema';
import { TypeIcon } from '@/records/TypeIcon';
import { ENTRY } from './entry';
import styles from './Frame.module.css';

const RECENT = 5;

/** What I come back to: my stars, and what I looked at last. Here, and on my other devices. */
export default function Spots() {
  const client = useQueryClient();
  const { noun, id } = useParams({ strict: false }) as { noun?: string; id?: string };
  const { view } = useSearch({ strict: false }) as { view?: string };
  const { data: stars = [] } = useQuery(starsQuery);
  const { data: recent = [] } = useQuery(recentQuery);
  const here = spotOf(noun, id, view);
  const star = useStar(here);
  useKeys([
    {
      keys: 's',
      label: star.on ? t('star.take_away') : t('star.give'),
      group: t('keys.group.anywhere'),
      run: star.toggle,
      when: () => here !== null,
    },
  ]);
  // The look at a record is remembered when its page has been seen: the list follows then.
  useEffect(() => {
    if (id) void client.invalidateQueries({ queryKey: recentQuery.queryKey });
  }, [id]);
  const Star = star.on ? IconStarFilled : IconStar;
  const others = recent.filter(one => !stars.some(starred => starred.id === one.id));
  return (
    <>
      {(stars.length > 0 || here) && (
        <section aria-labelledby="starred">
          <h2 className={styles.section} id="starred">
            {t('frame.starred')}
          </h2>
          {stars.map(one => (
            <SpotLink key={one.id} spot={one} />
          ))}
          {here && (
            <UnstyledButton
              className={ENTRY}
              aria-pressed={star.on}
              onClick={star.toggle}
              data-quiet
            >
              <Star size={18} stroke={1.5} aria-hidden />
              <span className={styles.label}>{star.on ? t('star.take_away') : t('star.give')}</span>
            </UnstyledButton>
          )}
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="recent">
          <h2 className={styles.section} id="recent">
            {t('frame.recent')}
          </h2>
          {others.slice(0, RECENT).map(one => (
            <SpotLink key={one.id} spot={one} />
          ))}
        </section>
      )}
    </>
  );
}

function spotOf(noun?: string, id?: string, view?: string): api.Spot | null {
  if (noun && id) return { type: noun, id, title: document.title || noun };
  if (noun && view) return { type: 'views', id: view, title: '' };
  return null;
}

function SpotLink({ spot }: { spot: api.Spot }) {
  const model = useModel();
  const { data: view } = useQuery({
    queryKey: ['title', 'view', spot.id, 'record_type'],
    enabled: spot.type === 'views',
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      call('GET /api/{noun}/{id}', {
        path: { noun: 'views', id: spot.id },
        query: { fields: 'name,record_type' },
        signal,
      }),
  });
  const type = model.find(view ? String(view.record_type) : spot.type);
  const title = spot.title || (view ? String(view.name) : '…');
  const body = (
    <>
      {type && spot.type !== 'views' ? (
        <TypeIcon type={type} size={18} />
      ) : (
        <IconStar size={18} stroke={1.5} aria-hidden />
      )}
      <span className={styles.label} dir="auto">
        {title}
      </span>
    </>
  );
  if (spot.type !== 'views') {
    return (
      <Link
        to="/$noun/$id"
        params={{ noun: spot.type, id: spot.id }}
        className={ENTRY}
        title={title}
      >
        {body}
      </Link>
    );
  }
  if (!type) return null;
  return (
    <Link
      to="/$noun"
      params={{ noun: type.plural }}
      search={{ view: spot.id }}
      className={ENTRY}
      title={title}
    >
      {body}
    </Link>
  );
}
