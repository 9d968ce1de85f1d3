import { useEffect, useRef, useState } from 'react';
import type { Row } from '@/lib/api';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { Refusals, WaysPanel } from '@/records/consent/Lazy';
import { Contacts } from '@/records/contact/Contacts';
import { Coverage, CoverageGlance } from '@/records/coverage';
import { editable } from '@/records/fields';
import { useMoment } from '@/records/past/moment';
import { Since } from '@/records/past/Since';
import { type Field, fieldOf, type RecordType } from '@/records/schema';
import { undoLast } from '@/records/undo';
import { useNarrow } from '@/ui/useNarrow';
import { Composer } from './composer/Composer';
import { LikelySame } from './duplicates/LikelySame';
import { Merged } from './duplicates/Merged';
import { FieldList } from './fields/FieldList';
import { Files } from './files/Files';
import { DealForecast } from './forecast/DealForecast';
import { Header } from './header/Header';
import { StagePath } from './header/StagePath';
import { News } from './news/News';
import styles from './record.module.css';
import { type Section, Sections } from './Sections';
import { OpenTasks } from './related/OpenTasks';
import { Related } from './related/Related';
import { TimelinePane } from './TimelinePane';
import { useRights } from './useRights';

/** Ways for which a record has links. */
const LINKED = ['phone', 'email'] as const;

interface RecordPageProps {
  type: RecordType;
  row: Row;
  title: string;
  /** Whether a record of the past is no more. */
  gone: boolean;
}

/** Everything about one record on one page. */
export function RecordPage({ type, row, title, gone }: RecordPageProps) {
  const at = useMoment();
  const may = useRights(type, row);
  const page = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [glyphs, setGlyphs] = useState(false);
  const [sought, seek] = useState<{ name: string } | null>(null);
  const stage = type.fields.find(field => field.choices_from === 'stage' && field.name === 'stage');

  const narrow = useNarrow();
  const [section, show] = useState<Section>('fields');

  const edit = (field: Field | null) => {
    if (field) show('fields');
    setEditing(field?.name ?? null);
  };

  function lead(name: string) {
    show('fields');
    seek({ name });
  }

  /** Opens the editor of a field, or leads to it where it is not for me. */
  function change(name: string) {
    const field = fieldOf(type, name);
    if (may.write && field && editable(field)) edit(field);
    else lead(name);
  }

  /** The field that has the focus, else the first one that may be changed. */
  function editHere() {
    const here = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field;
    const field =
      (here && fieldOf(type, here)) || fieldOf(type, type.title) || type.fields.find(editable);
    if (may.write && field && editable(field)) edit(field);
  }

  useEffect(() => {
    if (!sought) return;
    const row = page.current?.querySelector<HTMLElement>(`[data-field="${sought.name}"]`);
    row?.querySelector<HTMLElement>('[data-edit]')?.focus();
    row?.scrollIntoView({ block: 'center' });
  }, [sought]);

  const contacts = (
    <div className={styles.contacts}>
      <Contacts type={type} row={row} />
    </div>
  );
  const group = t('keys.group.record');
  useKeys([
    { keys: 'e', label: t('record.edit'), group, when: () => may.write, run: editHere },
    { keys: 'h', label: t('keys.glyphs'), group, run: () => setGlyphs(!glyphs) },
    { keys: 'u', label: t('undo.last'), group, when: () => !at, run: () => void undoLast() },
  ]);

  return (
    <article ref={page} className={styles.page} aria-label={title}>
      <Header
        type={type}
        row={row}
        title={title}
        mayWrite={may.write}
        mayDelete={may.delete}
        onEdit={editHere}
      />
      {stage && (
        <StagePath
          type={type}
          row={row}
          field={stage}
          mayWrite={may.write && editable(stage)}
          onLost={() => edit(fieldOf(type, 'lost_reason') ?? null)}
        />
      )}
      {at ? (
        <Since type={type} row={row} gone={gone} />
      ) : (
        <News type={type} id={row.id} onField={lead} />
      )}
      {!at && <LikelySame type={type} id={row.id} />}
      {narrow && !at && section !== 'related' && (
        <div className={styles.glance}>
          <CoverageGlance
            type={type}
            id={row.id}
            version={row.version}
            onOpen={() => show('related')}
          />
        </div>
      )}
      {narrow && <Sections shown={section} onShow={show} />}
      <div className={styles.columns} data-shown={narrow ? section : undefined}>
        <div className={styles.left}>
          {narrow && contacts}
          {!at && (
            <div className={styles.refusals}>
              <Refusals noun={type.plural} id={row.id} channels={LINKED} />
            </div>
          )}
          <FieldList
            type={type}
            row={row}
            mayWrite={may.write}
            glyphs={glyphs}
            editing={editing}
            sought={sought?.name ?? null}
            onEdit={edit}
          />
        </div>
        <div className={styles.middle}>
          {!at && <Composer type={type} row={row} />}
          <TimelinePane type={type} id={row.id} />
        </div>
        <aside className={styles.right} aria-label={t('record.around')}>
          {!narrow && contacts}
          {!at && (
            <Coverage
              type={type}
              id={row.id}
              version={row.version}
              mayWrite={may.write}
              onField={change}
            />
          )}
          {!at && (
            <div className={styles.contacts}>
              <WaysPanel noun={type.plural} id={row.id} name={title} />
            </div>
          )}
          {!at && <DealForecast type={type} id={row.id} version={row.version} />}
          <OpenTasks type={type} id={row.id} />
          <Related type={type} id={row.id} />
          <Files type={type} id={row.id} />
          {!at && <Merged type={type} id={row.id} mayWrite={may.write} />}
        </aside>
      </div>
    </article>
  );
}
