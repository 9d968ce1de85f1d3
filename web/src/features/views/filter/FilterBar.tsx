import { CloseButton, UnstyledButton } from '@mantine/core';
import { IconCode, IconFilter } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { fieldOf } from '@/records/schema';
import { type Condition, conditionsOf, expressionOf } from '@/records/views/filter';
import { Pick } from '@/ui/Pick';
import { Popover } from '@/ui/floating';
import type { View } from '../useView';
import styles from './filter.module.css';
import { Chip } from './Chip';

const ConditionForm = lazy(async () => ({
  default: (await import('./ConditionForm')).ConditionForm,
}));

const ExpressionForm = lazy(async () => ({
  default: (await import('./ExpressionForm')).ExpressionForm,
}));

/** The filter as chips while chips can say it, and as an expression when asked or needed. */
export function FilterBar({ view }: { view: View }) {
  const { type, filter } = view;
  const conditions = conditionsOf(type, filter);
  const [written, write] = useState(false);
  const [adding, add] = useState<'no' | 'field' | string>('no');
  const chosen = fieldOf(type, adding);

  useKeys([
    { keys: '/', label: t('keys.filter'), group: t('keys.group.list'), run: () => add('field') },
  ]);

  const apply = (next: Condition[]) => view.change({ filter: expressionOf(type, next) });

  if (written || conditions === null) {
    return (
      <Suspense>
        <ExpressionForm
          key={filter}
          view={view}
          chips={conditions !== null}
          asked={written}
          onClose={() => write(false)}
        />
      </Suspense>
    );
  }
  return (
    <div className={styles.bar}>
      {conditions.map((one, place) => (
        <Chip
          key={`${one.field} ${place}`}
          type={type}
          condition={one}
          onChange={next => apply(conditions.map((old, at) => (at === place ? next : old)))}
          onRemove={() => apply(conditions.filter((_, at) => at !== place))}
        />
      ))}
      <Popover
        opened={adding !== 'no'}
        onChange={opened => !opened && add('no')}
        position="bottom-start"
        trapFocus
        returnFocus
        width={264}
      >
        <Popover.Target>
          <UnstyledButton
            className={styles.tool}
            aria-label={t('filter.add')}
            onClick={() => add(adding === 'no' ? 'field' : 'no')}
          >
            <IconFilter size={16} stroke={1.5} aria-hidden />
            {conditions.length === 0 && t('filter')}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={styles.panel} aria-label={t('filter.add')}>
          {chosen ? (
            <>
              <div className={styles.panelHead}>
                {chosen.label}
                <CloseButton size="sm" aria-label={t('close')} onClick={() => add('no')} />
              </div>
              <Suspense>
                <ConditionForm
                  field={chosen}
                  condition={null}
                  onDone={one => {
                    apply([...conditions, one]);
                    add('no');
                  }}
                />
              </Suspense>
            </>
          ) : (
            <Pick
              label={t('filter.field')}
              placeholder={t('filter.field')}
              className={styles.field}
              autoFocus
              options={type.fields
                .filter(field => field.kind !== 'json' && field.name !== 'version')
                .map(field => ({ key: field.name, label: field.label }))}
              chosen=""
              onPick={key => key && add(key)}
            />
          )}
        </Popover.Dropdown>
      </Popover>
      <UnstyledButton
        className={styles.tool}
        aria-label={t('filter.as_expression')}
        title={t('filter.as_expression')}
        onClick={() => write(true)}
      >
        <IconCode size={16} stroke={1.5} aria-hidden />
      </UnstyledButton>
    </div>
  );
}
