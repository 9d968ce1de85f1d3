import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { departmentsQuery } from '@/records/colleagues/queries';

interface WhoseProps {
  source: api.ImportProposal['source'];
  department: string | null;
  onChoose: (department: string) => void;
}

/** Which department's list it is: said before its first rows come, later at its source. */
export function Whose({ source, department, onChoose }: WhoseProps) {
  const { data: departments = [] } = useQuery(departmentsQuery);
  if (departments.length === 0) return null;
  return (
    <NativeSelect
      label={t('import.whose')}
      description={source.planned ? undefined : t('import.whose.known', { name: source.name })}
      disabled={!source.planned}
      value={department ?? ''}
      data={[
        ...(department ? [] : [{ value: '', label: t('import.whose.nobody') }]),
        ...departments.map(one => ({ value: one.id, label: one.name })),
      ]}
      onChange={event => onChoose(event.currentTarget.value)}
    />
  );
}
