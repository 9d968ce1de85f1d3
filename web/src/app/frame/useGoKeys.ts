import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';

/** `g` and the first letter of a type that is still free, in the language of its label. */
export function useGoKeys() {
  const model = useModel();
  const navigate = useNavigate();
  // The same letter in every language, as in the handbook; a type takes one of those that are left.
  const taken = new Set(['t', 'i']);
  const own = [
    { keys: 'g t', label: t('today'), to: '/today' },
    { keys: 'g i', label: t('inbox'), to: '/inbox' },
  ] as const;
  const bindings = model.everyday.flatMap(type => {
    const letter = [...type.plural_label.toLowerCase()].find(
      one => /\p{L}/u.test(one) && !taken.has(one),
    );
    if (!letter) return [];
    taken.add(letter);
    return {
      keys: `g ${letter}`,
      label: type.plural_label,
      group: t('keys.group.go'),
      run: () => void navigate({ to: '/$noun', params: { noun: type.plural }, search: {} }),
    };
  });
  useKeys(
    [
      ...own.map(({ to, ...one }) => ({
        ...one,
        group: t('keys.group.go'),
        run: () => void navigate({ to }),
      })),
      ...bindings,
    ],
    true,
  );
}
