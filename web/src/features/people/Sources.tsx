import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Head } from './Head';
import { PickColleague } from './PickColleague';
import styles from './people.module.css';
import { departmentsQuery, useNames } from './queries';

const KEY = ['sources'];

/** Where values come from; each source has a steward who looks after it, and no owner. */
export function Sources() {
  const me = useMe();
  const name = useNames();
  const [open, setOpen] = useState<number | null>(null);
  const { data: departments = [] } = useQuery(departmentsQuery);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: KEY,
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/sources', { query: { cursor: pageParam, limit: 100 }, signal }),
    getNextPageParam: page => (page.next === null ? undefined : Number(page.next)),
  });
  const sources = data?.pages.flatMap(page => page.items) ?? [];
  return (
    <>
      <Head title={t('people.sources')} text={t('people.sources.text')} />
      <ul className={styles.list}>
        {sources.map(source => {
          const may = me.capabilities.includes('administer_users') || source.steward === me.id;
          const department = departments.find(one => one.id === source.department)?.name;
          const facts = [
            t(`people.source.${source.kind}`),
            department,
            source.steward
              ? t('people.source.steward_is', {
                  name: name(source.steward) ?? t('people.somebody'),
                })
              : source.kind !== 'user' && source.kind !== 'system' && t('people.source.no_steward'),
          ];
          return (
            <li key={source.id} data-tall={open === source.id || undefined}>
              {open === source.id ? (
                <SourceForm source={source} onClose={() => setOpen(null)} />
              ) : (
                <>
                  <div>
                    <p className={styles.strong} dir="auto">
                      {source.name}
                    </p>
                    <p className={styles.quiet} dir="auto">
                      {facts.filter(Boolean).join(' · ')}
                    </p>
                  </div>
                  {may && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('people.change_of', { name: source.name })}
                      onClick={() => setOpen(source.id)}
                    >
                      {t('people.change')}
                    </Button>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('people.more')}
        </Button>
      )}
    </>
  );
}

function SourceForm({ source, onClose }: { source: api.Source; onClose: () => void }) {
  const client = useQueryClient();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [steward, setSteward] = useState(source.steward);
  const save = useMutation({
    mutationFn: (body: api.SourceChanges) =>
      call('PATCH /api/sources/{id}', { path: { id: source.id }, version: source.version, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: KEY });
      onClose();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const department = String(given.get('department')) || null;
    save.mutate({ name: String(given.get('name')).trim(), department, steward });
  }
  return (
    <form className={`${styles.panel} ${styles.grid}`} onSubmit={submit}>
      <TextInput
        name="name"
        label={t('people.name')}
        defaultValue={source.name}
        required
        withAsterisk={false}
        maxLength={200}
        autoFocus
        dir="auto"
      />
      <NativeSelect
        name="department"
        label={t('people.department')}
        defaultValue={source.department ?? ''}
        key={departments.length}
        data={[
          { value: '', label: t('people.no_department') },
          ...departments.map(one => ({ value: one.id, label: one.name })),
        ]}
      />
      <PickColleague
        label={t('people.source.steward')}
        value={steward}
        clearable
        onPick={setSteward}
      />
      {save.error && (
        <p role="alert" className={styles.problem}>
          {sentence(save.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={save.isPending}>
          {t('people.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}
