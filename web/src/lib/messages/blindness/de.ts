export const texts = {
  'band.of':
    'Von dem, was mit diesen Datensätzen zuletzt offenbar geschah, ist {share} nicht festgehalten ({lower} bis {upper}).',
  'band.all':
    'Von allem, was zuletzt offenbar geschah, ist {share} nicht festgehalten ({lower} bis {upper}).',
  'band.none': 'Alles, was zuletzt offenbar geschah, ist festgehalten.',
  'band.link': 'Wie blind wir sind',
};
