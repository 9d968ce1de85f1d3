import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { isContactable } from '@/records/consent/queries';
import { recordQuery } from '@/records/rows';
import { type RecordType, titleOf, useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import styles from '../privacy.module.css';
import { NewRequest } from '../requests/NewRequest';
import { Access } from './Access';
import { Erase } from './Erase';

const route = getRouteApi('/inside/sources/privacy/$noun/$id');
const ABOUT = ['people', 'leads', 'companies'] as const;

/** What is known of one person, to give to them or to forget. */
export function SubjectScreen() {
  const { noun, id } = route.useParams();
  const model = useModel();
  const type = model.types.find(one => one.plural === noun);
  const about = ABOUT.find(one => one === noun);
  if (!type || !about) {
    return <Empty alone kind="nothing" title={t('missing.title')} text={t('missing.text')} />;
  }
  return <Subject key={id} type={type} about={about} id={id} />;
}

interface SubjectProps {
  type: RecordType;
  about: (typeof ABOUT)[number];
  id: string;
}

function Subject({ type, about, id }: SubjectProps) {
  const model = useModel();
  const capabilities = useMe().capabilities;
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState<string | null>(null);
  const { data, error } = useQuery({
    ...recordQuery(model, type, id),
    enabled: erased === null,
    retry: false,
  });
  if (error && erased === null) {
    return <Empty alone kind="nothing" title={t('missing.title')} text={t('missing.text')} />;
  }
  if (!data) return null;
  const name = erased ?? titleOf(model, type.name, data);
  const answers = capabilities.includes('answer_privacy');
  return (
    <>
      <p className={styles.back}>
        <Link to="/sources/privacy" search={{}}>
          {t('privacy.title')}
        </Link>
      </p>
      <header className={styles.head}>
        <h1 dir="auto">{name}</h1>
        {erased === null && (
          <p className={styles.lead}>
            <Link to="/$noun/$id" params={{ noun: about, id }}>
              {t('subject.record')}
            </Link>
          </p>
        )}
      </header>
      {erased === null && answers && (
        <div className={styles.tools}>
          <Button variant="default" disabled={asking} onClick={() => setAsking(true)}>
            {t('privacy.request.add')}
          </Button>
        </div>
      )}
      {asking && <NewRequest about={{ noun: about, id }} onClose={() => setAsking(false)} />}
      {erased === null && answers && isContactable(about) && <Access noun={about} id={id} />}
      {capabilities.includes('erase') && (
        <Erase noun={about} id={id} name={name} onErased={() => setErased(name)} />
      )}
    </>
  );
}
