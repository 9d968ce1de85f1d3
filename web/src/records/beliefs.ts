/**
 * What a belief begins with, as it stands in the address: the sentence, what it could not be begun
 * from, and the form.
 */
export type Start = Partial<
  Record<
    | 'words'
    | 'without'
    | 'kind'
    | 'type'
    | 'among'
    | 'time'
    | 'group'
    | 'outcome'
    | 'side'
    | 'percent'
    | 'segments'
    | 'segment'
    | 'figure'
    | 'round',
    string
  >
>;
