import { FileButton, UnstyledButton } from '@mantine/core';
import { IconFile, IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { address, call, type Row } from '@/lib/api';
import { bytes } from '@/lib/format';
import { t } from '@/lib/messages';
import { useMoment } from '@/records/past/moment';
import { type RecordType, useModel } from '@/records/schema';
import shared from '../related/related.module.css';
import { tieTo } from '../related/filters';
import styles from './files.module.css';
import { useDrop } from './useDrop';
import { useUpload } from './useUpload';

const MOST = 50;
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** What lies at the record; more comes by dropping, pasting or choosing. */
export function Files({ type, id }: { type: RecordType; id: string }) {
  const model = useModel();
  const field = type.fields.find(one => one.kind === 'inverse' && one.of === 'file');
  const tie = field ? tieTo(field, model, id) : null;
  const may = model.find('file')?.may_create === true && tie !== null;
  const at = useMoment();
  const { waiting, upload } = useUpload(type, id);
  const over = useDrop(may, files => void upload(files));
  const { data } = useQuery({
    queryKey: ['related', 'file', id, at ?? ''],
    enabled: tie !== null,
    queryFn: ({ signal }) =>
      call('GET /api/{noun}', {
        path: { noun: 'files' },
        query: { filter: tie?.filter, fields: 'name,media_type,size', limit: MOST, at },
        signal,
      }),
  });
  if (!tie || !data || (!may && data.items.length === 0)) return null;
  return (
    <section className={shared.section} aria-labelledby="record-files">
      <h2 id="record-files" className={shared.heading}>
        {tie.field.label} {data.items.length > 0 && <span>{data.items.length}</span>}
      </h2>
      <ul className={shared.rows}>
        {data.items.map(file => (
          <FileRow key={file.id} file={file} />
        ))}
        {waiting.map((name, place) => (
          <li key={`${name} ${place}`} className={styles.waiting} role="status">
            {t('record.uploading', { name })}
          </li>
        ))}
      </ul>
      {may && (
        <FileButton multiple onChange={files => void upload(files)}>
          {props => (
            <UnstyledButton {...props} className={styles.attach}>
              <IconPaperclip size={16} stroke={1.5} aria-hidden />
              {t('record.attach')}
            </UnstyledButton>
          )}
        </FileButton>
      )}
      {over && (
        <div className={styles.over} aria-hidden>
          {t('record.drop_here')}
        </div>
      )}
    </section>
  );
}

function FileRow({ file }: { file: Row }) {
  const href = address('/api/files/{id}/content', { path: { id: file.id } });
  const picture = PICTURES.has(String(file.media_type));
  return (
    <li>
      <a className={styles.file} href={href} download={String(file.name)}>
        {picture ? (
          <img src={href} alt="" loading="lazy" className={styles.picture} />
        ) : (
          <IconFile size={16} stroke={1.5} aria-hidden className={styles.icon} />
        )}
        <span className={shared.title} dir="auto">
          {String(file.name)}
        </span>
        <span className={shared.hints}>{bytes(Number(file.size ?? 0))}</span>
      </a>
    </li>
  );
}
