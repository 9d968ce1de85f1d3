import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './coverage.module.css';
import type { Acts } from './queries';
import { ThingRow } from './ThingRow';

interface FacetsProps {
  coverage: api.Coverage;
  /** Else the list is for those alone who do not see the ring. */
  whole: boolean;
  acts: Acts | null;
  onField: (name: string) => void;
  onChoose: (facet: string | null) => void;
}

/** The ring as a list: each facet with its degrees, and what it is made of. */
export function Facets({ coverage, whole, acts, onField, onChoose }: FacetsProps) {
  return (
    <ul className={whole ? styles.facets : 'hidden-text'} aria-label={t('coverage.facets')}>
      {coverage.facets.map(facet => (
        <li
          key={facet.key}
          onMouseEnter={() => onChoose(facet.key)}
          onMouseLeave={() => onChoose(null)}
          onFocus={() => onChoose(facet.key)}
          onBlur={() => onChoose(null)}
        >
          <p className={styles.facet}>
            <span>{facet.label}</span>
            <span className={styles.figure}>
              <span aria-hidden>
                {facet.degrees} / {Math.round(facet.share)}
              </span>
              <span className="hidden-text">
                {t('coverage.facet_degrees', {
                  degrees: facet.degrees,
                  share: Math.round(facet.share),
                })}
              </span>
            </span>
          </p>
          {whole && (
            <ul className={styles.things}>
              {facet.things.map(thing => (
                <ThingRow key={thing.key} thing={thing} acts={acts} onField={onField} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
