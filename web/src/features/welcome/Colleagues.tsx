import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { ApiProblem, call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { CopyText } from '@/ui/CopyText';
import { Empty } from '@/ui/Empty';
import styles from './welcome.module.css';

interface Invited {
  name: string;
  email: string;
  link: string;
}

/** Each colleague gets a link that lets them choose a password: shown once, to be passed on. */
export function Colleagues() {
  const may = useMe().capabilities.includes('administer_users');
  const form = useRef<HTMLFormElement>(null);
  const [invited, setInvited] = useState<Invited[]>([]);
  const { data: roles } = useQuery({
    queryKey: ['roles'],
    enabled: may,
    queryFn: ({ signal }) => call('GET /api/roles', { signal }),
  });
  const invite = useMutation({
    mutationFn: async (given: { name: string; email: string; role: string }) => {
      const made = await call('POST /api/users', { body: given });
      const { invitation } = await call('POST /api/users/{id}/invitation', {
        path: { id: made.id },
      });
      const link = `${location.origin}/join?token=${encodeURIComponent(invitation)}`;
      return { name: given.name, email: given.email, link };
    },
    onSuccess: one => {
      setInvited(before => [one, ...before]);
      form.current?.reset();
      form.current?.querySelector('input')?.focus();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    invite.mutate({
      name: String(given.get('name')).trim(),
      email: String(given.get('email')).trim(),
      role: String(given.get('role')),
    });
  }

  if (!may) {
    return <Empty kind="forbidden" title={t('welcome.colleagues.not_you')} />;
  }
  const problem = invite.error instanceof ApiProblem ? invite.error : null;
  const wrong = (field: string) => (problem?.field === field ? sentence(problem) : undefined);
  return (
    <>
      <form ref={form} className={styles.invite} onSubmit={submit}>
        <TextInput
          name="name"
          label={t('welcome.colleagues.name')}
          required
          withAsterisk={false}
          error={wrong('name')}
        />
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          required
          withAsterisk={false}
          error={wrong('email')}
        />
        <NativeSelect
          name="role"
          label={t('welcome.colleagues.role')}
          defaultValue="representative"
          key={roles ? 'roles' : 'no roles yet'}
          data={(roles?.items ?? []).map(one => ({ value: one.name, label: one.label }))}
          error={wrong('role')}
        />
        <Button type="submit" loading={invite.isPending}>
          {t('welcome.colleagues.invite')}
        </Button>
      </form>
      {invite.error && !['name', 'email', 'role'].includes(problem?.field ?? '') && (
        <p role="alert" className={styles.problem}>
          {sentence(invite.error)}
        </p>
      )}
      <ul className={styles.invited} aria-live="polite">
        {invited.map(one => (
          <Passing key={one.email} one={one} />
        ))}
      </ul>
    </>
  );
}

function Passing({ one }: { one: Invited }) {
  const letter = t('welcome.letter', { name: one.name, email: one.email, link: one.link });
  const mail = `mailto:${encodeURIComponent(one.email)}?subject=${encodeURIComponent(t('welcome.letter.subject'))}&body=${encodeURIComponent(letter)}`;
  return (
    <li>
      <strong dir="auto">{one.name}</strong>
      <span className={styles.quiet}>{one.email}</span>
      <p>{t('welcome.colleagues.link')}</p>
      <code className={styles.secret}>{one.link}</code>
      <div className={styles.actions}>
        <CopyText text={letter}>{t('welcome.colleagues.copy')}</CopyText>
        <a href={mail}>{t('welcome.colleagues.mail')}</a>
      </div>
    </li>
  );
}
