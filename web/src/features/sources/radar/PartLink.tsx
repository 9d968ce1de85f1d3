import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { openQuery } from './queries';

/** From what was found to what it is about: the disagreements, the closures, the source itself. */
export function PartLink({ notice, part }: { notice: api.RadarNotice; part: api.RadarNoticePart }) {
  const type = useModel().find(part.type ?? '');
  const source = notice.knower === 'source' ? Number(notice.reference) : undefined;
  const { data: open } = useQuery({
    ...openQuery(type?.plural ?? '', source ?? 0),
    enabled: part.kind === 'contradiction' && source !== undefined && type !== undefined,
  });
  switch (part.kind) {
    case 'contradiction':
      return (
        <Link to="/sources/disagreements" search={{ type: type?.plural, source }}>
          {source === undefined
            ? t('radar.see.all')
            : open === undefined
              ? t('radar.see.disagreements')
              : t('radar.see.open', { count: open })}
        </Link>
      );
    case 'closures':
      return (
        <Link
          to="/settings/closures"
          search={{
            part: 'overdue',
            department: notice.knower === 'department' ? notice.reference : 'none',
          }}
        >
          {t('radar.see.closures')}
        </Link>
      );
    case 'exports':
      return null;
    case 'silo':
    case 'stale':
    case 'silent':
      return source ? (
        <Link to="/sources/$id" params={{ id: notice.reference }}>
          {t('radar.see.source')}
        </Link>
      ) : (
        <Link
          to="/sources/radar"
          search={{ of: `${notice.knower}:${notice.reference}`, type: part.type ?? undefined }}
          hash="knower"
        >
          {t('radar.see.figures')}
        </Link>
      );
  }
}
