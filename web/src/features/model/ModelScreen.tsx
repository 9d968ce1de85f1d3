import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { type RecordType, useModel } from '@/records/schema';
import { TypeIcon } from '@/records/TypeIcon';
import { isOwn, isSystem } from './kinds';
import styles from './model.module.css';
import { NewType } from './NewType';
import { useRetiring } from './saving';

/** Everything that records are kept of. */
export function ModelScreen() {
  const model = useModel();
  const may = useMe().capabilities.includes('administer_model');
  const [adding, add] = useState(false);
  useEffect(() => {
    document.title = `${t('model.title')} · Candor`;
  }, []);
  const everyday = model.everyday;
  const rest = model.types.filter(type => !everyday.includes(type));
  return (
    <>
      <header className={styles.head}>
        <h1>{t('model.title')}</h1>
        {may && !adding && (
          <Button
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => add(true)}
          >
            {t('model.add_type')}
          </Button>
        )}
      </header>
      <p className={styles.quiet}>{t(may ? 'model.text' : 'model.reading')}</p>
      {adding && <NewType onClose={() => add(false)} />}
      <Types title={t('model.everyday')} types={everyday} />
      <Types title={t('model.backstage')} types={rest.filter(type => type.origin !== 'fixed')} />
      <Types title={t('model.fixed')} types={rest.filter(type => type.origin === 'fixed')} />
      {may && <RetiredTypes />}
    </>
  );
}

function Types({ title, types }: { title: string; types: RecordType[] }) {
  if (types.length === 0) return null;
  return (
    <section className={styles.block} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.list}>
        {types.map(type => (
          <li key={type.name}>
            <Link to="/settings/model/$type" params={{ type: type.name }} className={styles.row}>
              <TypeIcon type={type} size={18} />
              <span className={styles.grow} dir="auto">
                {type.plural_label}
              </span>
              <span className={styles.quiet}>{counted(type)}</span>
              <IconChevronRight size={14} aria-hidden className={styles.onward} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function counted(type: RecordType) {
  const fields = type.fields.filter(field => !isSystem(field));
  const own = type.origin === 'custom' ? 0 : fields.filter(field => isOwn(field.name)).length;
  return [
    t('model.fields', { count: fields.length }),
    own > 0 && t('model.own', { count: own }),
    type.origin === 'custom' && t('model.yours'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Out of use, and one act away from being back. */
function RetiredTypes() {
  const [open, unfold] = useState(false);
  const { data = [] } = useQuery({
    queryKey: ['model', 'retired'],
    queryFn: async ({ signal }) =>
      (await call('GET /api/model/types', { query: { retired: true }, signal }))
        .items as RecordType[],
  });
  if (data.length === 0) return null;
  return (
    <section className={styles.block}>
      <UnstyledButton className={styles.fold} aria-expanded={open} onClick={() => unfold(!open)}>
        <IconChevronRight size={14} aria-hidden data-open={open || undefined} />
        {t('model.retired_types', { count: data.length })}
      </UnstyledButton>
      {open && (
        <ul className={styles.list}>
          {data.map(type => (
            <RetiredType key={type.name} type={type} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RetiredType({ type }: { type: RecordType }) {
  const { typeBack, busy, problem } = useRetiring(type);
  return (
    <li className={styles.row}>
      <span className={styles.grow} dir="auto">
        {type.plural_label}
        {problem && (
          <span role="alert" className={styles.problem}>
            {problem}
          </span>
        )}
      </span>
      <Button
        size="xs"
        variant="default"
        loading={busy}
        aria-label={t('model.bring_back_of', { name: type.plural_label })}
        onClick={() => void typeBack()}
      >
        {t('model.bring_back')}
      </Button>
    </li>
  );
}
