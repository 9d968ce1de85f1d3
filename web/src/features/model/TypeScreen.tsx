import { Button } from '@mantine/core';
import { IconChevronLeft, IconPencil, IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { joined } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { type RecordType, useModel } from '@/records/schema';
import { TypeIcon } from '@/records/TypeIcon';
import { Empty } from '@/ui/Empty';
import { FieldForm } from './FieldForm';
import { FieldsInOrder } from './FieldsInOrder';
import { isSystem } from './kinds';
import styles from './model.module.css';
import { Renaming } from './Renaming';
import { RetiredFields } from './RetiredFields';
import { Retiring } from './Retiring';

const route = getRouteApi('/inside/settings/model/$type');

/** One type: what it is called, and its fields. */
export function TypeScreen() {
  const { type: name } = route.useParams();
  const type = useModel().find(name);
  if (!type) {
    return (
      <Empty alone kind="nothing" title={t('model.type.missing')} text={t('missing.text')}>
        <Link to="/settings/model">{t('model.title')}</Link>
      </Empty>
    );
  }
  return <Screen key={type.name} type={type} />;
}

function Screen({ type }: { type: RecordType }) {
  const { field: shown, add } = route.useSearch();
  const navigate = route.useNavigate();
  const administers = useMe().capabilities.includes('administer_model');
  const may = administers && type.origin !== 'fixed';
  const [renaming, rename] = useState(false);
  const show = (search: { field?: string; add?: true }) => void navigate({ search, replace: true });
  useEffect(() => {
    document.title = `${type.plural_label} · ${t('model.title')} · Candor`;
  }, [type]);
  const fields = type.fields.filter(field => !isSystem(field));
  const system = type.fields.filter(isSystem).map(field => field.label);
  return (
    <>
      <Link to="/settings/model" className={styles.way}>
        <IconChevronLeft size={14} aria-hidden />
        {t('model.title')}
      </Link>
      <header className={styles.head}>
        <TypeIcon type={type} size={20} />
        <h1 dir="auto">{type.plural_label}</h1>
        <span className={styles.grow} />
        {administers && !renaming && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => rename(true)}
          >
            {t('model.type.rename')}
          </Button>
        )}
        {may && !add && (
          <Button
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => show({ add: true })}
          >
            {t('model.field.add')}
          </Button>
        )}
      </header>
      <p className={styles.quiet}>
        {t('model.field.id', { name: type.plural })}{' '}
        <Link to="/$noun" params={{ noun: type.plural }} search={{}}>
          {t('model.type.list')}
        </Link>
      </p>
      {!administers && <p className={styles.quiet}>{t('model.reading')}</p>}
      {renaming && <Renaming type={type} onClose={() => rename(false)} />}
      {may && add && (
        <section className={styles.card} aria-label={t('model.field.add')}>
          <FieldForm key={fields.length} type={type} field={null} onDone={() => show({})} />
        </section>
      )}
      {may && fields.length > 1 && <p className={styles.quiet}>{t('model.fields.order')}</p>}
      <FieldsInOrder
        type={type}
        fields={fields}
        may={may}
        open={shown}
        onOpen={field => show(field ? { field } : {})}
      />
      <p className={styles.quiet}>{t('model.type.every', { names: joined(system) })}</p>
      {may && <RetiredFields type={type} />}
      {may && type.origin === 'custom' && <Retiring type={type} />}
    </>
  );
}
