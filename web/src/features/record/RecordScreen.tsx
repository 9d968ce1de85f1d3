import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { t } from '@/lib/messages';
import { Today } from '@/records/past/Differs';
import { useMoment } from '@/records/past/moment';
import { recordQuery } from '@/records/rows';
import { type Model, type RecordType, titleOf, useModel } from '@/records/schema';
import { useOverlay } from '@/records/waiting';
import { Empty } from '@/ui/Empty';
import { Missing } from './Missing';
import { RecordPage } from './RecordPage';
import styles from './record.module.css';

const route = getRouteApi('/inside/$noun/$id');

export function RecordScreen() {
  const { noun, id } = route.useParams();
  const model = useModel();
  const type = model.find(noun);
  if (!type)
    return <Empty alone kind="nothing" title={t('missing.title')} text={t('missing.text')} />;
  return <Loaded key={`${type.name} ${id}`} model={model} type={type} id={id} />;
}

function Loaded({ model, type, id }: { model: Model; type: RecordType; id: string }) {
  const at = useMoment();
  const { data, error, refetch } = useQuery({
    ...recordQuery(model, type, id, at),
    placeholderData: keepPreviousData,
  });
  const today = useQuery({ ...recordQuery(model, type, id), enabled: at !== undefined });
  const navigate = route.useNavigate();
  const lives = data?.id;
  // What was merged into another record is answered by that one: its address is the one to keep.
  useEffect(() => {
    if (lives && lives !== id) {
      void navigate({ params: { noun: type.plural, id: lives }, replace: true });
    }
  }, [lives]);
  const overlay = useOverlay(type.name);
  const row = data && !at ? overlay(data) : data;
  const title = titleOf(model, type.name, row);
  useEffect(() => {
    if (data) document.title = `${title} · Candor`;
  }, [title, data]);
  if (row && !error) {
    return (
      <Today value={at ? (today.data ?? null) : null}>
        <RecordPage type={type} row={row} title={title} gone={at !== undefined && today.isError} />
      </Today>
    );
  }
  if (error) return <Missing type={type} failure={error} again={() => void refetch()} />;
  return (
    <div className={styles.loading} role="status">
      <span className="hidden-text">{t('record.loading')}</span>
    </div>
  );
}
