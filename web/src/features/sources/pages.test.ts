import { expect, test } from 'vitest';
import { pagesFor } from './pages';

const places = (...capabilities: Parameters<typeof pagesFor>[0]) =>
  pagesFor(capabilities).map(page => page.to);

test('only the pages that may be opened are shown', () => {
  expect(places()).toEqual(['/sources/duplicates', '/sources/disagreements']);
  expect(places('answer_privacy')).toContain('/sources/privacy');
  expect(places('answer_privacy')).not.toContain('/sources/radar');
  expect(places('import')).toContain('/sources/radar');
});
