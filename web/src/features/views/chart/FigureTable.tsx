import { UnstyledButton } from '@mantine/core';
import { t } from '@/lib/messages';
import styles from './chart.module.css';
import type { Category, Figures } from './figures';

interface Props {
  figures: Figures;
  split: string;
  measure: string;
  onOpen: (row: Category, column: Category) => void;
}

/** The same figures to be read; each leads to its records. */
export function FigureTable({ figures, split, measure, onOpen }: Props) {
  const several = figures.columns[0]?.id !== 'only';
  return (
    <div className={styles.table}>
      <table>
        <caption className="hidden-text">{measure}</caption>
        <thead>
          <tr>
            <th scope="col">{split}</th>
            {figures.columns.map(column => (
              <th key={column.id} scope="col" data-end>
                {several ? column.label : measure}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.rows.map(row => (
            <tr key={row.id}>
              <th scope="row" dir="auto">
                {row.label}
              </th>
              {figures.columns.map(column => (
                <td key={column.id} data-end>
                  <UnstyledButton
                    className={styles.figure}
                    aria-label={t('chart.open', {
                      name: several ? `${row.label}, ${column.label}` : row.label,
                      figure: figures.at(row, column).shown,
                    })}
                    onClick={() => onOpen(row, column)}
                  >
                    {figures.at(row, column).shown}
                  </UnstyledButton>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
