import { UnstyledButton } from '@mantine/core';
import { IconCode } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { Conditions } from '@/records/conditions/Conditions';
import styles from '@/records/conditions/conditions.module.css';
import { fieldAt } from '@/records/conditions/paths';
import { useModel } from '@/records/schema';
import { conditionsOf } from '@/records/views/filter';
import type { View } from '../useView';

const ExpressionForm = lazy(async () => ({
  default: (await import('./ExpressionForm')).ExpressionForm,
}));

/** The filter as chips while chips can say it, and as an expression when asked or needed. */
export function FilterBar({ view }: { view: View }) {
  const { type, filter } = view;
  const model = useModel();
  const conditions = conditionsOf(type, filter, path => fieldAt(model, type, path));
  const [written, write] = useState(false);
  const [asking, ask] = useState(false);

  useKeys([
    { keys: '/', label: t('keys.filter'), group: t('keys.group.list'), run: () => ask(true) },
  ]);

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
    <Conditions
      type={type}
      conditions={conditions}
      label={t('filter.add')}
      asking={asking}
      onAsking={ask}
      onExpression={expression => view.change({ filter: expression })}
    >
      <UnstyledButton
        className={styles.tool}
        aria-label={t('filter.as_expression')}
        title={t('filter.as_expression')}
        onClick={() => write(true)}
      >
        <IconCode size={16} stroke={1.5} aria-hidden />
      </UnstyledButton>
    </Conditions>
  );
}
