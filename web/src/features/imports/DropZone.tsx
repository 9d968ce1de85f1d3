import { Button, NativeSelect } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from './imports.module.css';

const TAKEN = '.csv,.tsv,.txt,.xlsx,.vcf,.jsonl,.ndjson,.json';

/** A file is dropped or chosen; what its rows are is asked only where nobody can tell. */
export function DropZone() {
  const navigate = useNavigate();
  const model = useModel();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const types = model.types.filter(type => type.origin !== 'fixed' || type.name === 'user');

  const send = useMutation({
    mutationFn: (given: { file: File; type?: string }) =>
      call('POST /api/imports', {
        query: { name: given.file.name, type: given.type },
        // Whatever the browser takes it for: it is looked at there.
        body: new Blob([given.file]),
      }),
    onSuccess: ({ id }) => navigate({ to: '/import/$id', params: { id }, search: {} }),
  });
  const unclear = send.error instanceof ApiProblem && send.error.code === 'import_type_unclear';

  function take(next: File | undefined | null) {
    if (!next) return;
    setFile(next);
    send.mutate({ file: next });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <section
      className={styles.drop}
      data-over={over || undefined}
      aria-label={t('import.choose')}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileImport size={28} stroke={1.25} aria-hidden className={styles.icon} />
      <p>{t('import.drop')}</p>
      <input
        ref={chooser}
        type="file"
        accept={TAKEN}
        hidden
        onChange={event => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button loading={send.isPending} onClick={() => chooser.current?.click()}>
        {t('import.choose')}
      </Button>
      <p className={styles.quiet}>{t('import.formats')}</p>
      {unclear && file && (
        <NativeSelect
          label={t('import.which_type', { file: file.name })}
          autoFocus
          data={[
            { value: '', label: t('import.which_type.choose') },
            ...types.map(type => ({ value: type.plural, label: type.plural_label })),
          ]}
          onChange={event =>
            event.currentTarget.value && send.mutate({ file, type: event.currentTarget.value })
          }
        />
      )}
      {send.error && !unclear && (
        <p role="alert" className={styles.problem}>
          {sentence(send.error)}
        </p>
      )}
    </section>
  );
}
