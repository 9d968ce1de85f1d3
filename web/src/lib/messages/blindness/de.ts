export const texts = {
  'band.of':
    'Von dem, was zuletzt offenbar geschah und etwas über {name} sagt, ist {share} nicht festgehalten ({lower} bis {upper}), gezählt am {day}.',
  'band.all':
    'Von allem, was zuletzt offenbar geschah, ist {share} nicht festgehalten ({lower} bis {upper}), gezählt am {day}.',
  'band.none': 'Alles, was zuletzt offenbar geschah, ist festgehalten.',
  'band.link': 'Wie blind wir sind',
};
