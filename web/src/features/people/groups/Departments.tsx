import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '../Head';
import styles from '../people.module.css';
import {
  colleaguesQuery,
  type Department,
  departmentsQuery,
  teamsQuery,
  useNames,
} from '../queries';
import { DepartmentForm } from './DepartmentForm';

/** Departments: who leads each, and how many belong to it. */
export function Departments() {
  const may = useMe().capabilities.includes('administer_users');
  const { data: departments = [], isSuccess } = useQuery(departmentsQuery);
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Head
        title={t('people.departments')}
        text={t('people.departments.text')}
        count={departments.length}
      >
        {may && open !== 'new' && (
          <Button onClick={() => setOpen('new')}>{t('people.department.add')}</Button>
        )}
      </Head>
      {open === 'new' && <DepartmentForm onClose={close} />}
      {isSuccess && departments.length === 0 && open !== 'new' && (
        <Empty
          kind="nothing"
          title={t('people.departments.none')}
          text={t('people.departments.none.text')}
        />
      )}
      <ul className={styles.list}>
        {departments.map(one =>
          open === one.id ? (
            <li key={one.id}>
              <DepartmentForm department={one} onClose={close} />
            </li>
          ) : (
            <OneDepartment
              key={one.id}
              department={one}
              onEdit={may ? () => setOpen(one.id) : undefined}
            />
          ),
        )}
      </ul>
    </>
  );
}

function OneDepartment({ department, onEdit }: { department: Department; onEdit?: () => void }) {
  const name = useNames();
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const count = colleagues.filter(one => one.active && one.department === department.id).length;
  const own = teams.filter(team => team.department === department.id).map(team => team.name);
  const facts = [
    department.head && t('people.led_by', { name: name(department.head) ?? t('people.somebody') }),
    t('people.count', { count }),
    own.length > 0 && t('people.teams.of', { names: own.join(', ') }),
  ];
  return (
    <li>
      <div>
        <p dir="auto" className={styles.strong}>
          {department.name}
        </p>
        <p className={styles.quiet} dir="auto">
          {facts.filter(Boolean).join(' · ')}
        </p>
      </div>
      {onEdit && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('people.change_of', { name: department.name })}
          onClick={onEdit}
        >
          {t('people.change')}
        </Button>
      )}
    </li>
  );
}
