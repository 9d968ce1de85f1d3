import { UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Row } from '@/lib/api';
import { lately, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import type { About } from '../calling/about';
import { NoteText } from '../notes/NoteText';
import styles from '../notes/notes.module.css';
import { idOf } from '../schema';
import { NoteActs } from './NoteActs';
import { useNotes } from './useNotes';
import { Who } from './Who';

interface ThreadProps {
  note: Row;
  replies: Row[];
  /** What the note is about; else the record whose timeline it stands in. */
  about: About;
}

/** A note with what was answered to it. */
export function Thread({ note, replies, about }: ThreadProps) {
  const notes = useNotes();
  const [answering, answer] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const said = note.about as { type?: string } | null;
  const id = idOf(note.about);
  const subject = said?.type && id ? { type: said.type, id } : about;

  function leave() {
    answer(false);
    requestAnimationFrame(() => button.current?.focus());
  }

  return (
    <div className={styles.thread}>
      <NoteActs note={note} about={subject}>
        {notes.mayWrite && (
          <UnstyledButton
            ref={button}
            className={styles.act}
            aria-expanded={answering}
            onClick={() => answer(!answering)}
          >
            {t('note.answer')}
          </UnstyledButton>
        )}
      </NoteActs>
      {replies.length > 0 && (
        <ul className={styles.replies} aria-label={t('note.answers')}>
          {replies.map(reply => (
            <li key={reply.id} className={styles.reply} data-entry={reply.id} tabIndex={-1}>
              <p className={styles.meta}>
                <strong>
                  <Who id={reply.created_by ?? reply.owner} />
                </strong>
                <time dateTime={String(reply.created_at)} title={moment(String(reply.created_at))}>
                  {lately(String(reply.created_at))}
                </time>
              </p>
              <NoteActs note={reply} about={subject} />
            </li>
          ))}
        </ul>
      )}
      {answering && (
        <div className={styles.write}>
          <NoteText
            about={subject}
            place={`notes:${note.id}:reply`}
            label={t('note.answer_label')}
            placeholder={t('note.answer_placeholder')}
            button={t('note.answer')}
            autoFocus
            onSend={async markup => {
              await notes.answer(note.id, subject, markup, `notes:${note.id}:reply`);
              answer(false);
            }}
            onLeave={leave}
          />
        </div>
      )}
    </div>
  );
}
