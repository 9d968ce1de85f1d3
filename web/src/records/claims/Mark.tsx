import { t } from '@/lib/messages';
import { Glyph } from '@/ui/Glyph';

/** The split disc in the cell of a list. */
export default function Mark({ values }: { values: number }) {
  return <Glyph kind="contradicted" text={t('claim.contradicted', { count: values })} />;
}
