export const texts = {
  'band.of':
    'Of what evidently happened lately with these records, {share} is not recorded ({lower} to {upper}).',
  'band.all':
    'Of what evidently happened lately in all, {share} is not recorded ({lower} to {upper}).',
  'band.none': 'Everything that evidently happened lately is recorded.',
  'band.link': 'How blind we are',
} as const;
