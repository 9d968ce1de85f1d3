import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '../Head';
import styles from '../people.module.css';

interface GroupsProps<G> {
  title: string;
  text: string;
  add: string;
  none: { title: string; text: string };
  /** Undefined until they are known. */
  groups: G[] | undefined;
  /** The form of one, or of a new one. */
  form: (group: G | undefined, onClose: () => void) => ReactNode;
  /** What is said of one, below its name. */
  facts: (group: G) => ReactNode;
}

/** Departments or teams, each opening into its form where it stands. */
export function Groups<G extends { id: string; name: string }>(props: GroupsProps<G>) {
  const { title, text, add, none, groups, form, facts } = props;
  const may = useMe().capabilities.includes('administer_users');
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Head title={title} text={text} count={groups?.length ?? 0}>
        {may && open !== 'new' && <Button onClick={() => setOpen('new')}>{add}</Button>}
      </Head>
      {open === 'new' && form(undefined, close)}
      {groups?.length === 0 && open !== 'new' && (
        <Empty kind="nothing" title={none.title} text={none.text} />
      )}
      <ul className={styles.list}>
        {groups?.map(one =>
          open === one.id ? (
            <li key={one.id}>{form(one, close)}</li>
          ) : (
            <li key={one.id}>
              <div>
                <p dir="auto" className={styles.strong}>
                  {one.name}
                </p>
                <p className={styles.quiet} dir="auto">
                  {facts(one)}
                </p>
              </div>
              {may && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('people.change_of', { name: one.name })}
                  onClick={() => setOpen(one.id)}
                >
                  {t('people.change')}
                </Button>
              )}
            </li>
          ),
        )}
      </ul>
    </>
  );
}
