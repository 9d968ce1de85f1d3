import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { goTo } from '@/lib/demo';
import { meQuery, useMe } from '@/lib/me';
import { LANGUAGES, language, t } from '@/lib/messages';
import { useStored } from '@/lib/stored';
import { forgetWaiting } from '@/records/waiting';
import { type Appearance, useAppearance } from '@/ui/Root';
import { Menu } from '@/ui/floating';
import { toast } from '@/ui/toast';
import { ENTRY } from './entry';
import styles from './Frame.module.css';

const APPEARANCES: Appearance[] = ['auto', 'light', 'dark'];
const DENSITY = { 28: 'compact', 32: 'comfortable', 40: 'airy' } as const;
const ROWS = [28, 32, 40] as const;

export function AccountMenu(props: { folded: boolean; onKeys: () => void }) {
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [appearance] = useAppearance();
  const [rowHeight] = useStored('row-height', 32);

  /** Counts here at once, and on my other devices when they hear of it. */
  async function choose(body: Omit<api.MeChanges, 'arrangement'>) {
    const before = client.getQueryData<api.Me>(meQuery.queryKey);
    if (before) client.setQueryData(meQuery.queryKey, { ...before, ...body });
    try {
      client.setQueryData(meQuery.queryKey, await call('PATCH /api/me', { body }));
    } catch (failure) {
      client.setQueryData(meQuery.queryKey, before);
      toast(sentence(failure), { tone: 'warn' });
    }
  }

  async function signOut() {
    try {
      await call('DELETE /api/sign-ins/current');
      forgetWaiting();
      await navigate({ to: '/sign-in', search: {} });
      client.clear();
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
    }
  }

  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <UnstyledButton
          className={ENTRY}
          aria-label={props.folded ? t('frame.account', { name: me.name }) : undefined}
        >
          <IconUserCircle size={18} stroke={1.5} aria-hidden />
          {!props.folded && <span className={styles.label}>{me.name}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.email}</Menu.Label>
        {me.workspaces.length > 1 && (
          <>
            <Menu.Label>{t('frame.workspaces')}</Menu.Label>
            {me.workspaces.map(one => (
              <Chosen key={one} on={one === me.workspace} onClick={() => void goTo(one)}>
                {one}
              </Chosen>
            ))}
          </>
        )}
        <Menu.Label>{t('appearance')}</Menu.Label>
        {APPEARANCES.map(one => (
          <Chosen
            key={one}
            on={one === appearance}
            onClick={() => void choose({ theme: one === 'auto' ? 'system' : one })}
          >
            {t(`appearance.${one}`)}
          </Chosen>
        ))}
        <Menu.Label>{t('rows')}</Menu.Label>
        {ROWS.map(one => (
          <Chosen
            key={one}
            on={one === rowHeight}
            onClick={() => void choose({ density: DENSITY[one] })}
          >
            {t(`rows.${one}`)}
          </Chosen>
        ))}
        <Menu.Label>{t('language')}</Menu.Label>
        {LANGUAGES.map(one => (
          <Chosen key={one} on={one === language()} onClick={() => void choose({ language: one })}>
            {t(`language.${one}`)}
          </Chosen>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.5} />} onClick={props.onKeys}>
          {t('keys.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={signOut}>
          {t('sign_out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Chosen(props: { on: boolean; onClick: () => void; children: string }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={props.on}
      onClick={props.onClick}
      rightSection={props.on ? <IconCheck size={14} aria-hidden /> : null}
    >
      {props.children}
    </Menu.Item>
  );
}
