import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiProblem, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { isEmpty, lookOf } from '@/records/fields';
import { recordQuery } from '@/records/rows';
import { type Model, type RecordType, titleOf, useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import styles from './record.module.css';

const route = getRouteApi('/inside/$noun/$id');

export function RecordScreen() {
  const { noun, id } = route.useParams();
  const model = useModel();
  const type = model.find(noun);
  if (!type)
    return <Empty alone kind="nothing" title={t('missing.title')} text={t('missing.text')} />;
  return <Record key={id} model={model} type={type} id={id} />;
}

function Record({ model, type, id }: { model: Model; type: RecordType; id: string }) {
  const { data, error } = useQuery(recordQuery(model, type, id));
  const title = titleOf(model, type.name, data);
  useEffect(() => {
    document.title = `${title} · Candor`;
  }, [title]);
  if (error) {
    const gone = error instanceof ApiProblem && error.status === 404;
    return (
      <Empty
        alone
        kind={gone ? 'nothing' : 'failed'}
        title={gone ? t('missing.title') : t('failed.title')}
        text={gone ? t('missing.text') : sentence(error)}
      />
    );
  }
  if (!data) return null;
  const known = type.fields.filter(
    field => field.name !== type.title && field.name !== 'version' && !isEmpty(data[field.name]),
  );
  return (
    <article className={styles.page}>
      <p className={styles.kind}>{type.label}</p>
      <h1 dir="auto">{title}</h1>
      <dl className={styles.fields}>
        {known.map(field => {
          const { Show } = lookOf(field);
          return (
            <div key={field.name} className={styles.field}>
              <dt>{field.label}</dt>
              <dd>
                <Show field={field} value={data[field.name]} />
              </dd>
            </div>
          );
        })}
      </dl>
    </article>
  );
}
