import type { texts as en } from './en';

export const texts: Record<keyof typeof en, string> = {
  'palette.hint': 'Suchen, oder sagen, was zu tun ist',
  'palette.records': 'Datensätze',
  'palette.create': 'Anlegen',
  'palette.actions': 'Auf diesem Bildschirm',
  'palette.none': 'Nichts gefunden für „{words}“',
  'add.what': 'Was hinzugefügt wird',
  'add.needed': '(nötig)',
  'add.more': '{count} weitere Felder',
  'add.another': 'Noch eines',
  'add.done': '{name} ist hinzugefügt.',
  'add.open': 'Öffnen',
  'add.likely': 'Ist es eines von diesen?',
};
