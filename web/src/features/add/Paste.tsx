import { Button, Textarea } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { t } from '@/lib/messages';
import styles from './add.module.css';

/** A signature or a vCard, pasted or dropped: the fields below are filled and can be corrected. */
export function Paste({ onText }: { onText: (text: string) => boolean }) {
  const [opened, open] = useState(false);
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const chooser = useRef<HTMLInputElement>(null);

  function take(given: string) {
    if (!onText(given)) return setText(given);
    setText('');
    open(false);
  }

  async function takeFile(file: File | undefined) {
    if (file) take(await file.text());
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void takeFile(file);
    else take(event.dataTransfer.getData('text/plain'));
  }

  function paste(event: ClipboardEvent) {
    event.preventDefault();
    const file = event.clipboardData.files[0];
    if (file) void takeFile(file);
    else take(event.clipboardData.getData('text/plain'));
  }

  return (
    <div
      className={styles.paste}
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {opened ? (
        <>
          <Textarea
            label={t('add.paste.label')}
            description={t('add.paste.hint')}
            rows={5}
            autoFocus
            value={text}
            onPaste={paste}
            onChange={event => setText(event.currentTarget.value)}
          />
          <div className={styles.actions}>
            <Button size="compact-sm" disabled={!text.trim()} onClick={() => take(text)}>
              {t('add.paste.fill')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => chooser.current?.click()}>
              {t('add.paste.file')}
            </Button>
            <input
              ref={chooser}
              type="file"
              accept=".vcf,.vcard,.txt,text/vcard,text/plain"
              hidden
              onChange={event => {
                void takeFile(event.currentTarget.files?.[0]);
                event.currentTarget.value = '';
              }}
            />
          </div>
        </>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconClipboardText size={16} stroke={1.5} aria-hidden />}
          onClick={() => open(true)}
        >
          {t('add.paste')}
        </Button>
      )}
    </div>
  );
}
