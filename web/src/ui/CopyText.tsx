import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

/** Puts a text on the clipboard, and shows that it is there. */
export function CopyText(props: { text: string; children: ReactNode; onFailed?: () => void }) {
  const [copied, setCopied] = useState(false);
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button
      variant="default"
      leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
      onClick={() =>
        navigator.clipboard.writeText(props.text).then(
          () => setCopied(true),
          () => props.onFailed?.(),
        )
      }
    >
      {props.children}
    </Button>
  );
}
