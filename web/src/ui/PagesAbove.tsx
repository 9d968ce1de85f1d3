import type { IconProps } from '@tabler/icons-react';
import { Link, Navigate, Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { type ComponentType, Suspense, useEffect, useRef } from 'react';
import shared from './entry.module.css';
import styles from './PagesAbove.module.css';

export interface PageAbove {
  to: string;
  label: string;
  icon: ComponentType<IconProps>;
  /** It begins a group of pages. */
  apart?: boolean;
}

/**
 * The pages of a room above the one that is open, which is the first where none is. A page is shown
 * as soon as it has a route.
 */
export function PagesAbove({ label, pages }: { label: string; pages: PageAbove[] }) {
  const { routesByPath } = useRouter();
  const { pathname } = useLocation();
  const there = pages.filter(page => page.to in routesByPath);
  const here = there.filter(page => `${pathname}/`.startsWith(`${page.to}/`)).pop();
  const first = there[0];
  const nav = useRef<HTMLElement>(null);
  const open = here?.to;
  // On a phone not all fit: the one that is open stands in the middle of what is seen.
  useEffect(() => {
    const entry = nav.current?.querySelector<HTMLElement>('[data-here]');
    if (!entry || !nav.current) return;
    nav.current.scrollLeft =
      entry.offsetLeft - nav.current.offsetLeft - (nav.current.clientWidth - entry.clientWidth) / 2;
  }, [open]);
  // What lies beyond an edge is hinted at by a fade.
  useEffect(() => {
    const row = nav.current;
    if (!row) return;
    const hint = () => {
      row.toggleAttribute('data-before', row.scrollLeft > 2);
      row.toggleAttribute('data-beyond', row.scrollLeft + row.clientWidth < row.scrollWidth - 2);
    };
    const watch = new ResizeObserver(hint);
    watch.observe(row);
    row.addEventListener('scroll', hint, { passive: true });
    return () => {
      watch.disconnect();
      row.removeEventListener('scroll', hint);
    };
  }, []);
  // On the way to another room the address is that room's already.
  if (!here && first && pathname !== '/' && first.to.startsWith(`${pathname.replace(/\/$/, '')}/`))
    return <Navigate to={first.to as '/sources'} replace />;
  return (
    <div className={styles.frame}>
      <nav ref={nav} className={styles.pages} aria-label={label}>
        {there.map(page => (
          <Link
            key={page.to}
            to={page.to as '/sources'}
            className={`${shared.entry} ${styles.entry}`}
            activeOptions={{ exact: true }}
            data-apart={page.apart}
            data-here={page === here || undefined}
            aria-current={page === here ? 'page' : undefined}
          >
            <page.icon size={16} stroke={1.5} aria-hidden />
            {page.label}
          </Link>
        ))}
      </nav>
      <div className={styles.page}>
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}
