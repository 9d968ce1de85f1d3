import { Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from '../people.module.css';
import { type Colleague, type Team, teamsQuery } from '../queries';

/** The teams of one colleague, on and off. */
export function InTeams({ colleague }: { colleague: Colleague }) {
  const client = useQueryClient();
  const { data: teams = [] } = useQuery(teamsQuery);
  const change = useMutation({
    scope: { id: 'teams' },
    mutationFn: ({ team, inside }: { team: Team; inside: boolean }) =>
      call('PATCH /api/teams/{id}', {
        path: { id: team.id },
        version: team.version,
        body: {
          members: inside
            ? [...team.members, colleague.id]
            : team.members.filter(one => one !== colleague.id),
        },
      }),
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
    onSettled: () => client.invalidateQueries({ queryKey: teamsQuery.queryKey }),
  });
  if (teams.length === 0) return null;
  return (
    <fieldset className={styles.set}>
      <legend>{t('people.teams')}</legend>
      {teams.map(team => (
        <Checkbox
          key={team.id}
          label={team.name}
          checked={
            change.isPending && change.variables.team.id === team.id
              ? change.variables.inside
              : team.members.includes(colleague.id)
          }
          onChange={event => change.mutate({ team, inside: event.currentTarget.checked })}
        />
      ))}
    </fieldset>
  );
}
