import { Button, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '@/records/conditions/conditions.module.css';
import { Expression } from '@/records/expression';
import type { View } from '../useView';

/** The filter as an expression; it is applied once the server has taken it. */
export function ExpressionForm(props: {
  view: View;
  chips: boolean;
  asked: boolean;
  onClose: () => void;
}) {
  const { view } = props;
  const [text, setText] = useState(view.filter);

  const apply = useMutation({
    mutationFn: () =>
      call('GET /api/{noun}', {
        path: { noun: view.type.plural },
        query: { filter: text, limit: 1, fields: view.type.title },
      }),
    onSuccess: () => {
      view.change({ filter: text.trim() });
      props.onClose();
    },
  });

  function submit(event?: FormEvent) {
    event?.preventDefault();
    apply.mutate();
  }

  return (
    <form className={styles.expression} onSubmit={submit}>
      <Expression
        type={view.type}
        value={text}
        condition
        autoFocus={props.asked}
        label={t('filter.expression')}
        placeholder={'stage == "won" && amount > 10000'}
        onChange={next => {
          setText(next);
          apply.reset();
        }}
        onSubmit={submit}
        onCancel={() => props.chips && props.onClose()}
      />
      <Button type="submit" size="xs" loading={apply.isPending}>
        {t('filter.apply')}
      </Button>
      {props.chips ? (
        <UnstyledButton className={styles.tool} onClick={props.onClose}>
          {t('filter.as_chips')}
        </UnstyledButton>
      ) : (
        <UnstyledButton className={styles.tool} onClick={() => view.change({ filter: '' })}>
          {t('filter.clear')}
        </UnstyledButton>
      )}
      {apply.isError && (
        <p className={styles.wrong} role="alert">
          {sentence(apply.error)}
        </p>
      )}
    </form>
  );
}
