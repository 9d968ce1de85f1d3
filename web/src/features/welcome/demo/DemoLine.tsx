import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { demoQuery, goTo } from '@/lib/demo';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { RemoveDemo } from './RemoveDemo';
import styles from './demo.module.css';

/** A calm line over every screen of the demo company: nobody takes it for their own. */
export default function DemoLine() {
  const me = useMe();
  const { data: demo } = useQuery(demoQuery);
  const home = me.workspaces.find(one => one !== demo?.workspace);
  if (!demo?.inside) return null;
  return (
    <aside className={styles.line} aria-label={t('demo.line')}>
      <span>{t('demo.line.text')}</span>
      <Link to="/tour">{t('demo.tour')}</Link>
      {home && (
        <Button size="compact-sm" variant="default" onClick={() => void goTo(home)}>
          {t('demo.back', { workspace: home })}
        </Button>
      )}
      <RemoveDemo small />
    </aside>
  );
}
