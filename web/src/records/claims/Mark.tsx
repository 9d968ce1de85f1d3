import { t } from '@/lib/messages';
import { Glyph } from '@/ui/Glyph';
import { PROVED_WRONG } from './queries';

/** The split disc in the cell of a list. */
export default function Mark({ values }: { values: number }) {
  return (
    <Glyph
      kind="contradicted"
      text={values === PROVED_WRONG ? t('claim.wrong') : t('claim.contradicted', { count: values })}
    />
  );
}
