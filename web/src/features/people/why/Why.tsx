import { Input, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { useTitle } from '@/records/fields/relation';
import { useCandidates } from '@/records/fields/relation/candidates';
import { type RecordType, useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import { Pick } from '@/ui/Pick';
import { Head } from '../Head';
import { PickColleague } from '@/records/colleagues/PickColleague';
import field from '@/ui/field.module.css';
import styles from '../people.module.css';
import { useNames } from '../queries';
import { Steps } from './Steps';

const route = getRouteApi('/inside/settings/why');

export interface WhySearch {
  user?: string;
  type?: string;
  record?: string;
  field?: string;
}

/** Why can a colleague see that, or why not? Answered rule by rule, each with the way to it. */
export function Why() {
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const me = useMe();
  const model = useModel();
  const name = useNames();
  const user = asked.user ?? me.id;
  const type = model.find(asked.type ?? 'company');
  const change = (part: WhySearch) =>
    void navigate({ search: old => ({ ...old, ...part }), replace: true });
  const { data, error, isFetching } = useQuery({
    queryKey: ['explanation', user, type?.name, asked.record, asked.field],
    enabled: type !== undefined,
    retry: false,
    queryFn: ({ signal }) =>
      call('GET /api/explanations', {
        query: { user, type: type?.name ?? '', record: asked.record, field: asked.field },
        signal,
      }),
  });
  return (
    <>
      <Head title={t('people.why')} text={t('people.why.text')} />
      <div className={styles.grid}>
        <PickColleague
          label={t('people.why.who')}
          value={user}
          onPick={id => change({ user: id ?? undefined })}
        />
        <NativeSelect
          label={t('people.why.type')}
          value={type?.name ?? ''}
          data={model.types.map(one => ({ value: one.name, label: one.plural_label }))}
          onChange={event =>
            change({ type: event.currentTarget.value, record: undefined, field: undefined })
          }
        />
        {type && (
          <PickRecord
            key={type.name}
            type={type}
            record={asked.record}
            onPick={record => change({ record })}
          />
        )}
        {type && (
          <NativeSelect
            label={t('people.why.field')}
            value={asked.field ?? ''}
            data={[
              { value: '', label: t('people.why.any_field') },
              ...type.fields.map(one => ({ value: one.name, label: one.label })),
            ]}
            onChange={event => change({ field: event.currentTarget.value || undefined })}
          />
        )}
      </div>
      <section className={styles.block} aria-live="polite" aria-busy={isFetching}>
        {error && <Empty kind="nothing" title={t('people.why.nothing')} text={sentence(error)} />}
        {data && !error && (
          <Steps
            answer={data}
            user={user}
            who={user === me.id ? null : (name(user) ?? t('people.somebody'))}
          />
        )}
      </section>
    </>
  );
}

function PickRecord(props: {
  type: RecordType;
  record?: string;
  onPick: (record: string | undefined) => void;
}) {
  const { type, record } = props;
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const title = useTitle(type, record ?? null);
  const { data = [], isFetching } = useCandidates([type], text ?? '', text !== null);
  return (
    <div className={field.field}>
      <Input.Label htmlFor={id} className={field.label}>
        {t('people.why.record', { name: type.label })}
      </Input.Label>
      <Pick
        id={id}
        label={t('people.why.record', { name: type.label })}
        className={field.input}
        options={data.map(one => ({ key: one.row.id, label: one.title }))}
        chosen={record ? title || t('people.closure.closed_record') : ''}
        placeholder={t('people.why.any_record')}
        clearable
        loading={isFetching}
        onSearch={setText}
        onPick={key => props.onPick(key ?? undefined)}
      />
    </div>
  );
}
