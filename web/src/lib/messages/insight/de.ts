import type { texts as english } from './en';

export const texts: Record<keyof typeof english, string> = {
  'insight.pages': 'Seiten zu Einblicken',
  'insight.page.questions': 'Fragen',
  'insight.page.dashboards': 'Übersichten',
  'insight.page.forecast': 'Vorhersage',
  'insight.page.surprises': 'Überraschungen',
  'insight.page.beliefs': 'Vermutungen',
  'insight.page.explore': 'Umsehen',
  'insight.page.measures': 'Kennzahlen',
};
