import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';

/** Copies a text that is shown this once. */
export function Copied({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button
      variant="default"
      leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => toast(t('people.copy.failed'), { tone: 'warn' }),
        )
      }
    >
      {copied ? t('people.copied') : t('people.copy')}
    </Button>
  );
}
