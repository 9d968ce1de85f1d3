import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { setSingleKeys } from '@/lib/keys';
import { meQuery, useMe } from '@/lib/me';
import { chosen, LANGUAGES, language, speak, t } from '@/lib/messages';
import { store } from '@/lib/stored';
import { useAppearance } from '@/ui/Root';
import { toast } from '@/ui/toast';
import styles from '../settings.module.css';
import { Coming } from './Coming';
import { ZoneField } from './ZoneField';

const THEMES = ['system', 'light', 'dark'] as const;
const DENSITIES = ['compact', 'comfortable', 'airy'] as const;
const ROW_HEIGHTS = { comfortable: 32, compact: 28, airy: 40 };

/** Who I am, and how I like my screens: each choice counts at once, here and on my next device. */
export function Profile() {
  const me = useMe();
  const client = useQueryClient();
  const [, setAppearance] = useAppearance();
  const change = useMutation({
    mutationFn: (body: api.MeChanges) => call('PATCH /api/me', { body }),
    onSuccess: (now, body) => {
      client.setQueryData<api.Me>(meQuery.queryKey, now);
      if ('name' in body || 'time_zone' in body) toast(t('settings.saved'));
    },
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
  });

  function setTheme(theme: api.Theme) {
    setAppearance(theme === 'system' ? 'auto' : theme);
    change.mutate({ theme });
  }

  function setLanguage(wish: string) {
    store('language', wish || null);
    void speak(chosen(wish || null));
    change.mutate({ language: wish || null });
  }

  function setDensity(density: api.Density) {
    store('row-height', ROW_HEIGHTS[density]);
    change.mutate({ density });
  }

  return (
    <>
      <h1>{t('pages.me')}</h1>
      <p className={styles.quiet}>{me.email}</p>
      <div className={styles.form}>
        <TextInput
          key={me.name}
          label={t('your_name')}
          autoComplete="name"
          defaultValue={me.name}
          onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
          onBlur={event => {
            const name = event.currentTarget.value.trim();
            if (name && name !== me.name) change.mutate({ name });
          }}
        />
        <NativeSelect
          label={t('language')}
          value={me.language ? language() : ''}
          data={[
            { value: '', label: t('settings.language.browser') },
            ...LANGUAGES.map(one => ({ value: one, label: t(`language.${one}`) })),
          ]}
          onChange={event => setLanguage(event.currentTarget.value)}
        />
        <ZoneField zone={me.time_zone} onPick={time_zone => change.mutate({ time_zone })} />
        <NativeSelect
          label={t('appearance')}
          value={me.theme}
          data={THEMES.map(one => ({
            value: one,
            label: t(`appearance.${one === 'system' ? 'auto' : one}`),
          }))}
          onChange={event => setTheme(event.currentTarget.value as api.Theme)}
        />
        <NativeSelect
          label={t('rows')}
          value={me.density}
          data={DENSITIES.map(one => ({ value: one, label: t(`rows.${ROW_HEIGHTS[one] as 28}`) }))}
          onChange={event => setDensity(event.currentTarget.value as api.Density)}
        />
        <Switch
          checked={me.shortcuts}
          label={t('keys.single')}
          description={t('keys.single.why')}
          onChange={event => {
            const shortcuts = event.currentTarget.checked;
            setSingleKeys(shortcuts);
            change.mutate({ shortcuts });
          }}
        />
      </div>
      <Coming />
    </>
  );
}
