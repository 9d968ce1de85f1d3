import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '@/lib/api';
import { language, t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { toast } from '@/ui/toast';
import { IconPicker } from './IconPicker';
import { nameFor } from './kinds';
import styles from './model.module.css';
import { useAct } from './saving';

/** A new type needs two words: one of them, and several. */
export function NewType({ onClose }: { onClose: () => void }) {
  const model = useModel();
  const navigate = useNavigate();
  const { busy, problem, run } = useAct();
  const [one, setOne] = useState('');
  const [many, setMany] = useState('');
  const [icon, setIcon] = useState<string | null>(null);
  const several = many.trim() || plural(one.trim());
  const words = model.types.flatMap(type => [type.name, type.plural]);
  const name = nameFor(one, words);
  const noun = nameFor(several, [...words, name]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const made = await run(() =>
      call('POST /api/model/types', {
        body: {
          name,
          plural: noun,
          labels: { en: one.trim(), [language()]: one.trim() },
          plural_labels: { en: several, [language()]: several },
          icon,
        },
      }),
    );
    if (!made) return;
    toast(t('model.type.made', { name: several }), {
      action: {
        label: t('model.type.list'),
        run: () => void navigate({ to: '/$noun', params: { noun }, search: {} }),
      },
    });
    void navigate({ to: '/settings/model/$type', params: { type: name }, search: { add: true } });
  }

  return (
    <form
      className={styles.card}
      onSubmit={submit}
      aria-label={t('model.add_type')}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <div className={styles.pair}>
        <TextInput
          label={t('model.type.one')}
          placeholder={t('model.type.one.example')}
          value={one}
          onChange={event => setOne(event.currentTarget.value)}
          required
          withAsterisk={false}
          maxLength={80}
          autoFocus
        />
        <TextInput
          label={t('model.type.many')}
          placeholder={plural(one.trim()) || t('model.type.many.example')}
          value={many}
          onChange={event => setMany(event.currentTarget.value)}
          maxLength={80}
        />
      </div>
      <IconPicker value={icon} onChange={setIcon} />
      {one.trim() !== '' && (
        <p className={styles.quiet}>{t('model.type.address', { name: noun })}</p>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={busy} disabled={one.trim() === ''}>
          {t('model.type.make')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </form>
  );
}

/** A guess that is right often in English; in German people write it themselves. */
function plural(word: string): string {
  if (word === '' || language() !== 'en') return word;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}
