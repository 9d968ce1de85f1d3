import type { texts as en } from './en';

export const texts: Record<keyof typeof en, string> = {
  'closed.without': 'ohne {count} {count|geschlossenen Datensatz|geschlossene Datensätze}, warum?',
  'closed.title': 'Was geschlossen ist und wen man fragt',
  'closed.why':
    'Diese sind für Sie geschlossen, wonach Sie auch filtern. {name}, die geschlossen sind, zählen hier nirgends mit.',
  'closed.owner': '{name} verantwortet das bis {day}.',
  'closed.words': 'Wofür? (wenn Sie mögen)',
  'closed.ask': 'Um Einlass bitten',
  'closed.asked': 'Sie haben gefragt. Die Antwort kommt in Ihren Eingang.',
  'closed.withdraw': 'Zurücknehmen',
  'closed.all': 'Alle Sperren',
  'closed.record': 'Dieser Datensatz ist geschlossen',
  'closed.look': 'Zur Sperre',
};
