import { queryOptions } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';

/** Nouns of whom one can ask whether they may be contacted. */
export type Contactable = 'people' | 'leads';

export const isContactable = (noun: string): noun is Contactable =>
  noun === 'people' || noun === 'leads';

export const waysQuery = (noun: Contactable, id: string) =>
  queryOptions({
    queryKey: ['consent', noun, id, 'ways'],
    queryFn: ({ signal }) =>
      noun === 'people'
        ? call('GET /api/people/{id}/ways-to-contact', { path: { id }, signal })
        : call('GET /api/leads/{id}/ways-to-contact', { path: { id }, signal }),
    staleTime: 10_000,
  });

export const consentsQuery = (noun: Contactable, id: string) =>
  queryOptions({
    queryKey: ['consent', noun, id, 'said'],
    queryFn: ({ signal }) =>
      noun === 'people'
        ? call('GET /api/people/{id}/consents', { path: { id }, signal })
        : call('GET /api/leads/{id}/consents', { path: { id }, signal }),
  });

export const purposesQuery = queryOptions({
  queryKey: ['purposes'],
  queryFn: async ({ signal }) => (await call('GET /api/purposes', { signal })).items,
  staleTime: 30_000,
});

export const recordConsent = (noun: Contactable, id: string, body: api.NewConsent) =>
  noun === 'people'
    ? call('POST /api/people/{id}/consents', { path: { id }, body })
    : call('POST /api/leads/{id}/consents', { path: { id }, body });

export const CHANNELS = ['email', 'phone', 'post', 'message'] as const;

export const LEGAL_BASES = [
  'consent',
  'contract',
  'legitimate_interest',
  'legal_duty',
  'vital_interest',
  'public_interest',
] as const;
export type Channel = (typeof CHANNELS)[number];
