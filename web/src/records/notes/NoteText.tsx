import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Keycap } from '@/ui/Keycap';
import type { About } from '../calling/about';
import styles from '../compose.module.css';
import { useDraft } from '../useDraft';
import { Blind } from './Blind';
import { MentionBox } from './MentionBox';
import { NOTHING, toMarkup, type Written } from './mentions';
import { useMentionCheck } from './useMentionCheck';

interface NoteTextProps {
  /** The record that the note is about: who cannot see it, cannot read the note. */
  about: About;
  /** Under which name what is typed is kept. */
  place: string;
  /** What stands there before anybody types. */
  before?: Written;
  label: string;
  placeholder: string;
  button: string;
  autoFocus?: boolean;
  /** Throws what went wrong; what was typed stays then. */
  onSend: (markup: string) => Promise<void>;
  onLeave?: () => void;
}

const isNothing = (written: Written) => written.text.trim() === '';

/** A note as it is written: with mentions, kept as a draft, cleared once the server has it. */
export function NoteText(props: NoteTextProps) {
  const draft = useDraft(props.place, props.before ?? NOTHING, isNothing);
  const box = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [warned, setWarned] = useState<string | null>(null);
  const written = { ...NOTHING, ...draft.content };
  const markup = toMarkup({ ...written, text: written.text.trim() });
  const { blind, check, again } = useMentionCheck(props.about, markup);
  const empty = isNothing(written);

  useEffect(() => {
    if (!props.autoFocus) return;
    box.current?.focus();
    box.current?.setSelectionRange(written.text.length, written.text.length);
  }, []);

  function leave() {
    // Words of a change that is given up must not come back over newer ones.
    if (props.before) draft.discard();
    props.onLeave?.();
  }

  async function send() {
    if (empty || busy) return;
    setBusy(true);
    try {
      // Said before it is sent: whoever reads it sends once more, or lets them in first.
      if (warned !== markup && (await check()).length > 0) {
        setWarned(markup);
        return;
      }
      await draft.settle();
      await props.onSend(markup);
      setProblem(null);
      draft.clear();
    } catch (failure) {
      setProblem(sentence(failure));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented || !props.onLeave) return;
        event.preventDefault();
        leave();
      }}
    >
      <MentionBox
        box={box}
        written={written}
        label={props.label}
        placeholder={props.placeholder}
        onChange={next => {
          setProblem(null);
          draft.change(next);
        }}
        onSend={() => void send()}
      />
      <div role="status">{blind.length > 0 && <Blind blind={blind} onAdmitted={again} />}</div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {(!empty || props.onLeave) && (
        <div className={styles.foot}>
          <span className={styles.hint}>
            <Keycap keys="Mod+Enter" />
          </span>
          {props.onLeave && (
            <Button size="xs" variant="subtle" color="gray" onClick={leave}>
              {t('note.leave')}
            </Button>
          )}
          <Button size="xs" type="submit" loading={busy} disabled={empty}>
            {blind.length > 0 && warned === markup ? t('mention.anyway') : props.button}
          </Button>
        </div>
      )}
    </form>
  );
}
