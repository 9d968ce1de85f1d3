import { ActionIcon, Button, TextInput, Textarea, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import type { RecordType } from '../schema';
import styles from './coverage.module.css';

interface CircumstancesProps {
  type: RecordType;
  id: string;
  mayWrite: boolean;
}

/** What one should know before one calls, for a while: never scored, searched or exported. */
export function Circumstances({ type, id, mayWrite }: CircumstancesProps) {
  const client = useQueryClient();
  const path = { covered: type.plural as 'people' | 'companies', id };
  const key = ['circumstances', type.name, id];
  const [writing, setWriting] = useState(false);
  const heading = useId();
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call('GET /api/circumstances/{covered}/{id}', { path, signal }),
  });
  if (!data || (data.items.length === 0 && !mayWrite)) return null;

  async function act(run: () => Promise<unknown>) {
    try {
      await run();
      await client.invalidateQueries({ queryKey: key });
      return true;
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
      return false;
    }
  }

  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <h2 id={heading} className={data.items.length === 0 ? 'hidden-text' : styles.heading}>
        {t('circumstances')}
      </h2>
      <ul className={styles.things}>
        {data.items.map(one => (
          <li key={one.id} className={styles.circumstance}>
            <div>
              <p dir="auto">{one.text}</p>
              <p className={styles.quiet}>
                {t('circumstances.until', {
                  name: one.written_by.name ?? '',
                  day: day(one.expires_at.slice(0, 10)),
                })}
              </p>
            </div>
            {mayWrite && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={t('circumstances.end', { text: one.text.slice(0, 40) })}
                onClick={() =>
                  void act(() =>
                    call('DELETE /api/circumstances/{covered}/{id}/{note}', {
                      path: { ...path, note: one.id },
                    }),
                  )
                }
              >
                <IconX size={14} stroke={1.5} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && !writing && (
        <UnstyledButton className={styles.fold} onClick={() => setWriting(true)}>
          {t('circumstances.add')}
        </UnstyledButton>
      )}
      {writing && (
        <Noting
          onSave={body => act(() => call('POST /api/circumstances/{covered}/{id}', { path, body }))}
          onLeave={() => setWriting(false)}
        />
      )}
    </section>
  );
}

interface NotingProps {
  onSave: (body: api.CircumstanceDraft) => Promise<boolean>;
  onLeave: () => void;
}

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function Noting({ onSave, onLeave }: NotingProps) {
  const [text, setText] = useState('');
  const [until, setUntil] = useState(inDays(90));
  const [busy, setBusy] = useState(false);

  async function save() {
    setBusy(true);
    const saved = await onSave({ text: text.trim(), expires_at: `${until}T12:00:00Z` });
    setBusy(false);
    if (saved) onLeave();
  }

  return (
    <form
      className={styles.noting}
      onSubmit={event => {
        event.preventDefault();
        if (text.trim() && until) void save();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      <Textarea
        autosize
        minRows={2}
        autoFocus
        maxLength={1000}
        dir="auto"
        label={t('circumstances.text')}
        description={t('circumstances.why')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('circumstances.expires')}
        value={until}
        min={inDays(1)}
        max={inDays(365)}
        required
        onChange={event => setUntil(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <Button size="compact-xs" type="submit" loading={busy} disabled={!text.trim() || !until}>
          {t('save')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onLeave}>
          {t('circumstances.leave')}
        </Button>
      </div>
    </form>
  );
}
