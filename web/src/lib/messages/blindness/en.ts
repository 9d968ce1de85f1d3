export const texts = {
  'band.of':
    'Of what evidently happened lately and tells of {name}, {share} is not recorded ({lower} to {upper}), counted on {day}.',
  'band.all':
    'Of what evidently happened lately in all, {share} is not recorded ({lower} to {upper}), counted on {day}.',
  'band.none': 'Everything that evidently happened lately is recorded.',
  'band.link': 'How blind we are',
} as const;
