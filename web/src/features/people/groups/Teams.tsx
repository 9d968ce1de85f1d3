import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '@/lib/me';
import { joined } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '../Head';
import styles from '../people.module.css';
import { departmentsQuery, type Team, teamsQuery, useNames } from '../queries';
import { TeamForm } from './TeamForm';

/** Colleagues who work together, across departments or within one. */
export function Teams() {
  const may = useMe().capabilities.includes('administer_users');
  const { data: teams = [], isSuccess } = useQuery(teamsQuery);
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Head title={t('people.teams')} text={t('people.teams.text')} count={teams.length}>
        {may && open !== 'new' && (
          <Button onClick={() => setOpen('new')}>{t('people.team.add')}</Button>
        )}
      </Head>
      {open === 'new' && <TeamForm onClose={close} />}
      {isSuccess && teams.length === 0 && open !== 'new' && (
        <Empty kind="nothing" title={t('people.teams.none')} text={t('people.teams.none.text')} />
      )}
      <ul className={styles.list}>
        {teams.map(team =>
          open === team.id ? (
            <li key={team.id}>
              <TeamForm team={team} onClose={close} />
            </li>
          ) : (
            <OneTeam key={team.id} team={team} onEdit={may ? () => setOpen(team.id) : undefined} />
          ),
        )}
      </ul>
    </>
  );
}

function OneTeam({ team, onEdit }: { team: Team; onEdit?: () => void }) {
  const name = useNames();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const department = departments.find(one => one.id === team.department)?.name;
  const members = team.members.map(name).filter(one => one !== null);
  const facts = [
    department,
    team.lead && t('people.led_by', { name: name(team.lead) ?? t('people.somebody') }),
    members.length > 0 ? joined(members) : t('people.no_members'),
  ];
  return (
    <li>
      <div>
        <p dir="auto" className={styles.strong}>
          {team.name}
        </p>
        <p className={styles.quiet} dir="auto">
          {facts.filter(Boolean).join(' · ')}
        </p>
      </div>
      {onEdit && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('people.change_of', { name: team.name })}
          onClick={onEdit}
        >
          {t('people.change')}
        </Button>
      )}
    </li>
  );
}
