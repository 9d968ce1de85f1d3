import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from '../people.module.css';
import { type Colleague, colleaguesQuery, standingsQuery } from '../queries';
import { InvitationLink } from './InvitationLink';

/** How a colleague gets in: a link, one-time codes, and going away and coming back. */
export function GettingIn({ colleague }: { colleague: Colleague }) {
  const me = useMe();
  const client = useQueryClient();
  const { data: standings } = useQuery(standingsQuery);
  const standing = standings?.get(colleague.id);
  const warn = (failure: Error) => toast(sentence(failure), { tone: 'warn' });
  const again = () => {
    void client.invalidateQueries({ queryKey: colleaguesQuery.queryKey });
    void client.invalidateQueries({ queryKey: standingsQuery.queryKey });
  };
  const path = { id: colleague.id };
  const invite = useMutation({
    mutationFn: () => call('POST /api/users/{id}/invitation', { path }),
    onError: warn,
  });
  const codes = useMutation({
    mutationFn: () => call('DELETE /api/users/{id}/second-factor', { path }),
    onSuccess: () => toast(t('people.codes.removed', { name: colleague.name })),
    onError: warn,
    onSettled: again,
  });
  const turn = useMutation({
    mutationFn: (active: boolean) =>
      call('PATCH /api/users/{id}', { path, version: colleague.version, body: { active } }),
    onSuccess: (_, active) =>
      toast(t(active ? 'people.returned' : 'people.went', { name: colleague.name }), {
        action: { label: t('undo'), run: () => turnBack(!active) },
      }),
    onError: warn,
    onSettled: again,
  });
  function turnBack(active: boolean) {
    const now = client.getQueryData(colleaguesQuery.queryKey)?.find(one => one.id === colleague.id);
    call('PATCH /api/users/{id}', {
      path,
      version: now?.version ?? colleague.version + 1,
      body: { active },
    })
      .catch(warn)
      .finally(again);
  }
  return (
    <section className={styles.block} aria-labelledby="getting-in">
      <h2 id="getting-in">{t('people.getting_in')}</h2>
      <p className={styles.quiet}>
        {colleague.active
          ? t(standing?.state === 'invited' ? 'people.invited.text' : 'people.link.why')
          : t('people.away.text')}
      </p>
      {invite.data && <InvitationLink token={invite.data.invitation} />}
      <div className={styles.buttons}>
        {colleague.active && (
          <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate()}>
            {t(standing?.state === 'invited' ? 'people.invite.again' : 'people.link.new')}
          </Button>
        )}
        {standing?.second_factor && (
          <Button variant="default" loading={codes.isPending} onClick={() => codes.mutate()}>
            {t('people.codes.remove')}
          </Button>
        )}
        {colleague.id !== me.id && (
          <Button
            variant="default"
            loading={turn.isPending}
            onClick={() => turn.mutate(!colleague.active)}
          >
            {t(colleague.active ? 'people.deactivate' : 'people.return')}
          </Button>
        )}
      </div>
    </section>
  );
}
