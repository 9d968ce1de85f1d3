import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { ApiProblem, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { columnsOf, usualColumns } from '@/records/views/columns';
import { useRows } from '@/records/views/useRows';
import { Empty } from '@/ui/Empty';
import { Table } from './Table';

const route = getRouteApi('/inside/$noun');

export function ListScreen({ type }: { type: RecordType }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const names = search.columns ? search.columns.split(',') : usualColumns(type);
  const columns = columnsOf(type, names);
  const found = useRows(type, columns, search);

  if (found.error) {
    const forbidden = found.error instanceof ApiProblem && found.error.status === 403;
    return (
      <Empty
        kind={forbidden ? 'forbidden' : 'failed'}
        title={forbidden ? t('list.forbidden') : t('failed.title')}
        text={sentence(found.error)}
      >
        {!forbidden && <Button onClick={() => found.refetch()}>{t('failed.again')}</Button>}
      </Empty>
    );
  }
  if (found.isSuccess && found.rows.length === 0) {
    if (search.filter || search.q) {
      return (
        <Empty kind="filtered" title={t('list.filtered')} text={t('list.filtered.text')}>
          <Button
            variant="default"
            onClick={() =>
              navigate({ search: old => ({ ...old, filter: undefined, q: undefined }) })
            }
          >
            {t('list.filtered.clear')}
          </Button>
        </Empty>
      );
    }
    return (
      <Empty
        kind="nothing"
        title={t('list.nothing', { name: type.plural_label })}
        text={t('list.nothing.text')}
      />
    );
  }
  return (
    <Table
      type={type}
      columns={columns}
      rows={found.rows}
      sort={search.sort}
      more={found.hasNextPage}
      onMore={() => !found.isFetchingNextPage && found.fetchNextPage()}
      onSort={sort => navigate({ search: old => ({ ...old, sort }), replace: true })}
    />
  );
}
