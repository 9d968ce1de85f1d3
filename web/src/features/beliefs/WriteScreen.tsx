import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '@/lib/api';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { toast } from '@/ui/toast';
import styles from './beliefs.module.css';
import {
  type Draft,
  draftOf,
  isComplete,
  missingOf,
  percentFits,
  startOf,
  statementOf,
  sureFits,
} from './draft';
import { Evidence } from './Evidence';
import { previewQuery, templatesQuery, useAgain } from './queries';
import { StatementFields } from './StatementFields';
import { countsOf, faultOf, leaning, saysOf, statementInWords } from './words';

/** "I think …": a sentence, what would count for it, and what the data say so far. */
export function WriteScreen() {
  const given = useSearch({ strict: false });
  const model = useModel();
  const start = startOf(model, given);
  const [words, setWords] = useState(start.words);
  const [draft, setDraft] = useState<Draft>(start.draft);
  const { data: templates = [] } = useQuery(templatesQuery);
  const type = model.find(draft.type) ?? model.everyday[0];
  if (!type) return null;
  return (
    <div className={styles.one}>
      <p className={styles.back}>
        <Link to="/insight/beliefs">{t('belief.back')}</Link>
      </p>
      <h1>{t('belief.new')}</h1>
      {start.without && (
        <p className={styles.note} dir="auto">
          {t('belief.without', { name: start.without })}
        </p>
      )}
      {templates.length > 0 && (
        <section className={styles.templates} aria-label={t('belief.templates')}>
          <p className={styles.quiet}>{t('belief.templates')}</p>
          <ul>
            {templates.map(one => (
              <li key={one.key}>
                <UnstyledButton
                  className={styles.template}
                  onClick={() => {
                    setWords(one.words);
                    setDraft(draftOf(one.statement));
                  }}
                >
                  {one.words}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.beside}>
        <Form words={words} onWords={setWords} draft={draft}>
          <StatementFields
            type={type}
            draft={draft}
            onChange={change => setDraft(before => ({ ...before, ...change }))}
          />
        </Form>
        <Preview draft={draft} />
      </div>
    </div>
  );
}

function Form(props: {
  words: string;
  onWords: (words: string) => void;
  draft: Draft;
  children: React.ReactNode;
}) {
  const navigate = useNavigate();
  const [sure, setSure] = useState('70');
  const again = useAgain();
  const write = useMutation({
    mutationFn: (form: FormData) =>
      call('POST /api/beliefs', {
        body: {
          words: props.words.trim(),
          sure: Number(sure),
          until: String(form.get('until') ?? '') || null,
          statement: statementOf(props.draft),
        },
      }),
    onSuccess: async belief => {
      toast(t('belief.written'));
      void again();
      await navigate({ to: '/insight/beliefs/$id', params: { id: belief.id } });
    },
  });
  const [tried, setTried] = useState(false);
  const missing = missingOf(props.words, props.draft, sure);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0 && sureFits(sure) && percentFits(props.draft))
      write.mutate(new FormData(event.currentTarget));
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <TextInput
        label={t('belief.words')}
        description={t('belief.words.hint')}
        value={props.words}
        onChange={event => props.onWords(event.currentTarget.value)}
        maxLength={300}
        autoFocus
        dir="auto"
      />
      <TextInput
        name="sure"
        type="number"
        min={1}
        max={99}
        value={sure}
        onChange={event => setSure(event.currentTarget.value)}
        label={t('belief.how_sure')}
        description={t('belief.how_sure.hint')}
        error={sure.trim() !== '' && !sureFits(sure) && t('belief.how_sure.bounds')}
      />
      {props.children}
      {tried && missing.length > 0 && (
        <p role="alert" className={styles.problem}>
          {t('belief.missing', { fields: missing.map(key => `“${t(key)}”`).join(', ') })}
        </p>
      )}
      {write.error && (
        <p role="alert" className={styles.problem}>
          {faultOf(write.error, props.draft)}
        </p>
      )}
      <div className={styles.acts}>
        <Button type="submit" loading={write.isPending}>
          {t('belief.write')}
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: '/insight/beliefs' })}>
          {t('belief.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Preview({ draft }: { draft: Draft }) {
  const [settled] = useDebouncedValue(draft, 400);
  const complete = isComplete(settled);
  const model = useModel();
  const said = complete ? statementInWords(model, statementOf(settled)) : null;
  const statement = statementOf(settled);
  const { data, error } = useQuery({
    ...previewQuery(statement, complete),
    placeholderData: keepPreviousData,
  });
  return (
    <aside className={styles.preview} aria-labelledby="preview">
      <h2 id="preview">{t('belief.preview')}</h2>
      {said && (
        <p className={styles.inWords} dir="auto">
          {said}
        </p>
      )}
      {!complete && <p className={styles.quiet}>{t('belief.preview.wait')}</p>}
      {complete && error && <p className={styles.problem}>{faultOf(error, settled)}</p>}
      {complete && !error && data && (
        <>
          <p role="status">{saysOf(leaning(data.all), countsOf(data.all, statement.kind))}</p>
          <Evidence statement={statement} evidence={{ ...data, after: EMPTY_TALLY }} />
        </>
      )}
    </aside>
  );
}

/** Of what nobody has written yet, all is from before. */
const NONE = { hits: 0, cases: 0, from: 0, to: 1 };
const EMPTY_TALLY = { first: NONE, second: null, weight: 1 };
