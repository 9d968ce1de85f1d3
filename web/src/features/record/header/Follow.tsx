import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBell, IconBellFilled } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, sentence } from '@/lib/api';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { done } from '@/records/undo';
import { toast } from '@/ui/toast';

/** Following a record: what others change of it comes into the inbox. */
export function Follow({ type, id }: { type: RecordType; id: string }) {
  const client = useQueryClient();
  const path = { noun: type.plural, id };
  const key = ['follow', type.name, id];
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call('GET /api/{noun}/{id}/follow', { path, signal }),
  });
  const following = data?.following ?? false;
  const label = t(following ? 'record.unfollow' : 'record.follow');

  async function put(on: boolean) {
    if (on) await call('PUT /api/{noun}/{id}/follow', { path });
    else await call('DELETE /api/{noun}/{id}/follow', { path });
    await client.invalidateQueries({ queryKey: key });
    return t(on ? 'record.following' : 'record.not_following');
  }

  async function toggle() {
    try {
      const said = await put(!following);
      done(said, () => put(following));
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
    }
  }

  useKeys([{ keys: 'f', label, group: t('keys.group.record'), run: () => void toggle() }]);

  const Icon = following ? IconBellFilled : IconBell;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={label}
        onClick={() => void toggle()}
      >
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
