/** The palette, and adding a record. */
export const texts = {
  'palette.hint': 'Search, or say what to do',
  'palette.records': 'Records',
  'palette.create': 'Create',
  'palette.actions': 'On this screen',
  'palette.none': 'Nothing found for “{words}”',
  'add.what': 'What is added',
  'add.needed': '(needed)',
  'add.more': '{count} more fields',
  'add.another': 'Add another',
  'add.done': '{name} is added.',
  'add.open': 'Open',
  'add.likely': 'Is it one of these?',
};
