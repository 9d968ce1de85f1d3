import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call, sentence } from '@/lib/api';
import { goTo } from '@/lib/demo';
import { useMe } from '@/lib/me';
import { LANGUAGES, language, speak, t } from '@/lib/messages';
import { store, useStored } from '@/lib/stored';
import { type Appearance, useAppearance } from '@/ui/Root';
import { Menu } from '@/ui/floating';
import { toast } from '@/ui/toast';
import styles from './Frame.module.css';

const APPEARANCES: Appearance[] = ['auto', 'light', 'dark'];
const ROWS = [28, 32, 40];

export function AccountMenu(props: { folded: boolean; onKeys: () => void }) {
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [appearance, setAppearance] = useAppearance();
  const [rowHeight, setRowHeight] = useStored('row-height', 32);

  async function signOut() {
    try {
      await call('DELETE /api/sign-ins/current');
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
          className={styles.entry}
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
          <Chosen key={one} on={one === appearance} onClick={() => setAppearance(one)}>
            {t(`appearance.${one}`)}
          </Chosen>
        ))}
        <Menu.Label>{t('rows')}</Menu.Label>
        {ROWS.map(one => (
          <Chosen key={one} on={one === rowHeight} onClick={() => setRowHeight(one)}>
            {t(`rows.${one as 28 | 32 | 40}`)}
          </Chosen>
        ))}
        <Menu.Label>{t('language')}</Menu.Label>
        {LANGUAGES.map(one => (
          <Chosen
            key={one}
            on={one === language()}
            onClick={() => {
              store('language', one);
              speak(one);
            }}
          >
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
