import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { Row } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import type { About } from '../calling/about';
import { fromMarkup } from '../notes/mentions';
import { NoteText } from '../notes/NoteText';
import styles from '../notes/notes.module.css';
import { idOf } from '../schema';
import { Prose } from './Prose';
import { useNotes } from './useNotes';

interface NoteActsProps {
  note: Row;
  about: About;
  /** Other things to do with it, before these. */
  children?: ReactNode;
}

/** The words of a note; its author changes and deletes it where it stands. */
export function NoteActs({ note, about, children }: NoteActsProps) {
  const me = useMe();
  const notes = useNotes();
  const [editing, edit] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const own = (idOf(note.created_by) ?? idOf(note.owner)) === me.id && notes.mayWrite;
  const text = String(note.text ?? '');

  function leave() {
    edit(false);
    requestAnimationFrame(() => button.current?.focus());
  }

  if (editing) {
    return (
      <div className={styles.write}>
        <NoteText
          about={about}
          place={`notes:${note.id}:edit`}
          before={fromMarkup(text)}
          label={t('record.kind.note')}
          placeholder={t('record.note.placeholder')}
          button={t('save')}
          autoFocus
          onSend={async markup => {
            await notes.change(note, markup);
            edit(false);
          }}
          onLeave={leave}
        />
      </div>
    );
  }
  return (
    <>
      <Prose text={text} />
      <div className={styles.acts}>
        {children}
        {own && (
          <>
            <UnstyledButton ref={button} className={styles.act} onClick={() => edit(true)}>
              {t('note.edit')}
            </UnstyledButton>
            <UnstyledButton className={styles.act} onClick={() => void notes.remove(note)}>
              {t('note.delete')}
            </UnstyledButton>
          </>
        )}
      </div>
    </>
  );
}
