import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type api, sentence } from '@/lib/api';
import { ago } from '@/lib/format';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import type { Field, RecordType } from '../schema';
import styles from './claims.module.css';
import { Failed, fails } from './Failed';
import { provenanceQuery, useVerify } from './queries';
import { knownWords, sourceWords, valueWords, verifiedWords, weightWords, whyWords } from './words';

interface ClaimsProps {
  type: RecordType;
  id: string;
  field: Field;
  can: boolean;
}

/** Which source says what of a field, the believed one first. */
export default function Claims({ type, id, field, can }: ClaimsProps) {
  const { data } = useQuery(provenanceQuery(type, id));
  const said = data?.[field.name];
  if (!said) return null;
  const open = said.disagreement?.state === 'open';
  return (
    <section className={styles.claims} aria-label={t('claim.sources')}>
      {said.wrong.map(one => (
        <p key={one.value} className={styles.wrong}>
          {one.value && <bdi>{one.value} </bdi>}
          {t(`claim.wrong.${one.kind}`)}, <time dateTime={one.at}>{ago(one.at)}</time>
        </p>
      ))}
      {said.claims.map((claim, place) => (
        <Said
          key={`${claim.source.id}-${claim.stated_at}-${valueWords(claim)}`}
          claim={claim}
          field={field}
          alone={said.claims.length === 1}
          weighed={open}
          why={place === 0 ? said.why : null}
        />
      ))}
      <p className={styles.acts}>
        {can && <Verify type={type} id={id} field={field} />}
        {can && fails(type, field) && <Failed type={type} id={id} field={field} />}
        {open && (
          <Link to="/sources/disagreements" search={{ record: id }} className={styles.decide}>
            {t('claim.decide')}
          </Link>
        )}
      </p>
    </section>
  );
}

interface SaidProps {
  claim: api.Claim;
  field: Field;
  alone: boolean;
  weighed: boolean;
  why: api.WhyBelieved | null;
}

function Said({ claim, field, alone, weighed, why }: SaidProps) {
  const verified = verifiedWords(claim);
  return (
    <div className={styles.claim} data-believed={why !== null || undefined}>
      {!alone && (
        <p className={styles.value} dir="auto">
          {valueWords(claim, field)}
        </p>
      )}
      <p className={styles.known}>
        <span dir="auto">{sourceWords(claim.source)}</span>, {knownWords(claim)}
      </p>
      {verified && <p className={styles.known}>{verified}</p>}
      {weighed && <p className={styles.known}>{weightWords(claim)}</p>}
      {why && !alone && <p className={styles.known}>{whyWords(why)}</p>}
    </div>
  );
}

function Verify({ type, id, field }: Omit<ClaimsProps, 'can'>) {
  const verify = useVerify(type, id);
  const [busy, setBusy] = useState(false);
  async function checked() {
    setBusy(true);
    try {
      await verify(field.name);
      toast(t('claim.checked.done', { name: field.label }));
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={busy}
      aria-label={t('claim.checked.of', { name: field.label })}
      onClick={() => void checked()}
    >
      {t('claim.checked')}
    </Button>
  );
}
