import { useNavigate } from '@tanstack/react-router';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { OWN_PAGES, pagesFor, SHARED_PAGES } from '@/lib/pages';
import { useModel } from '@/records/schema';
import type { Entry } from './usePalette';

/**
 * Where one can go, as far as one may. The pages of the settings are many: they stand there once words
 * ask for them.
 */
export function usePlaces(elsewhere: { to: string; label: string }[], asked: boolean): Entry[] {
  const model = useModel();
  const navigate = useNavigate();
  const may = useMe().capabilities;
  const group = t('keys.group.go');
  const place = (to: string, label: string): Entry => ({
    key: `go ${to}`,
    group,
    label,
    run: () => void navigate({ to }),
  });
  const rooms = [
    place('/today', t('today')),
    place('/inbox', t('inbox')),
    ...model.everyday.map(type => ({
      ...place(type.name, type.plural_label),
      run: () => void navigate({ to: '/$noun', params: { noun: type.plural }, search: {} }),
    })),
    ...elsewhere.map(one => place(one.to, one.label)),
    place('/tour', t('palette.go.tour')),
  ];
  if (!asked) return rooms;
  const pages = pagesFor([...OWN_PAGES, ...SHARED_PAGES], may).map(page => ({
    ...place(page.to, t(page.label)),
    hint: t('settings'),
    words: `${t(page.words)} ${t('settings')}`,
  }));
  if (!may.includes('administer_model')) return [...rooms, ...pages];
  const fields = model.everyday.map(type => ({
    ...place(`/settings/model/${type.name}`, t('pages.model.of', { name: type.label })),
    hint: t('pages.model'),
    words: t('pages.model.words'),
  }));
  return [...rooms, ...pages, ...fields];
}
