import { Button } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { sentence } from '@/lib/api';
import { readContact, tellsNothing } from '@/lib/contact';
import { lately } from '@/lib/format';
import { t } from '@/lib/messages';
import { stopAdding, type Wish } from '@/records/adding';
import { isEmpty } from '@/records/fields';
import type { RecordType } from '@/records/schema';
import { toast } from '@/ui/toast';
import styles from './add.module.css';
import { arranged } from './arranged';
import { CompanyNamed } from './CompanyNamed';
import { FormField } from './FormField';
import { Likely } from './Likely';
import { Paste } from './Paste';
import { takesContact, valuesOf } from './contactValues';
import { useAdding } from './useAdding';

/** What is needed and what is usual first, the rest on demand; a signature fills it by itself. */
export function AddForm({ type, wish }: { type: RecordType; wish: Wish }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [more, showMore] = useState(false);
  const [company, setCompany] = useState<string | null>(null);
  const [first, rest] = arranged(type);
  const adding = useAdding(type, wish);
  const { values, problem } = adding;
  const shown = [
    ...first,
    ...rest.filter(one => more || !isEmpty(values[one.name]) || one.name === problem?.field),
  ];
  const hidden = rest.length + first.length - shown.length;

  /** Answers whether the text told anything. */
  function read(text: string) {
    const contact = readContact(text);
    if (tellsNothing(contact)) {
      toast(t('add.paste.nothing'), { tone: 'warn' });
      return false;
    }
    adding.fill(valuesOf(type, contact));
    setCompany(type.fields.some(one => one.name === 'company') ? contact.company : null);
    toast(t('add.paste.read'));
    return true;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    send('open');
  }

  function send(then: 'open' | 'another') {
    const missing = adding.missing();
    if (missing)
      form.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${missing}`)}`)?.focus();
    else adding.add.mutate(then);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send(event.shiftKey ? 'another' : 'open');
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      {takesContact(type) && <Paste onText={read} />}
      {adding.began && (
        <p className={styles.began}>
          {t('add.began', { when: lately(adding.began) })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={adding.anew}>
            {t('add.anew')}
          </Button>
        </p>
      )}
      {shown.map((field, place) => (
        <FormField
          key={`${adding.round} ${field.name}`}
          id={`${id}-${field.name}`}
          field={field}
          value={values[field.name] ?? null}
          first={place === 0}
          wrong={
            adding.absent === field.name
              ? t('add.absent')
              : problem?.field === field.name
                ? sentence(problem)
                : null
          }
          onChange={value => adding.set(field.name, value)}
        />
      ))}
      {company && isEmpty(values.company) && (
        <CompanyNamed
          name={company}
          values={values}
          onFound={row => {
            adding.set('company', row);
            setCompany(null);
          }}
        />
      )}
      <Likely type={type} values={values} wish={wish} onTaken={adding.done} />
      {problem && !shown.some(field => field.name === problem.field) && (
        <p className={styles.problem} role="alert">
          {sentence(problem)}
        </p>
      )}
      <div className={styles.actions}>
        {hidden > 0 && (
          <Button variant="subtle" color="gray" onClick={() => showMore(true)}>
            {t('add.more', { count: hidden })}
          </Button>
        )}
        <span className={styles.gap} />
        {wish.onMade ? (
          <Button variant="default" onClick={stopAdding}>
            {t('close')}
          </Button>
        ) : (
          <Button
            variant="default"
            loading={adding.add.isPending && adding.add.variables === 'another'}
            onClick={() => send('another')}
          >
            {t('add.another')}
          </Button>
        )}
        <Button type="submit" loading={adding.add.isPending && adding.add.variables === 'open'}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}
