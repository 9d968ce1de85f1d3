import { language } from '@/lib/messages';
import { answered } from '@/lib/online';
import type { Contract } from './contract';
import { ApiProblem, problemOf, unreachable } from './problem';

export type Operation = keyof Contract;
export type Answer<O extends Operation> = Contract[O]['answer'];
export type Query<O extends Operation> = Contract[O]['query'];

/** Only what the operation takes, and nothing optional that it needs. */
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { [N in Name]?: undefined }
  : undefined extends Value
    ? { [N in Name]?: Value }
    : { [N in Name]: Value };
export type Options<O extends Operation> = Part<'path', Contract[O]['path']> &
  Part<'version', Contract[O]['version']> & {
    query?: Contract[O]['query'];
    body?: Contract[O]['body'] | Blob;
    signal?: AbortSignal;
    /** Where the text stood while it was typed: once the call has worked, that draft is gone. */
    draft?: string;
    /** A repeat with the same key is done once. Every POST gets one of its own otherwise. */
    key?: string;
  };

type Loose = {
  path?: Record<string, string | number>;
  version?: number;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
  draft?: string;
  key?: string;
};

let onSignedOut: () => void = () => {};

/** Told when the server no longer knows this session. */
export function whenSignedOut(tell: () => void) {
  onSignedOut = tell;
}

/**
 * The one way to the server. Throws {@link ApiProblem} with what went wrong in the user's language;
 * an aborted call throws the signal's reason.
 */
export async function call<O extends Operation>(
  operation: O,
  ...[options]: Record<string, never> extends Options<O> ? [Options<O>?] : [Options<O>]
): Promise<Answer<O>> {
  const given = (options ?? {}) as Loose;
  const [method = 'GET', pattern = ''] = operation.split(' ');
  const response = await send(method, address(pattern, given), given);
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 401 && problem.code === 'not_signed_in') onSignedOut();
    throw problem;
  }
  if (response.status === 204) return undefined as Answer<O>;
  return (await response.json()) as Answer<O>;
}

async function send(method: string, url: string, given: Loose): Promise<Response> {
  try {
    const response = await fetch(url, {
      method,
      headers: headers(method, given),
      body: given.body instanceof Blob ? given.body : json(given.body),
      signal: given.signal,
      credentials: 'same-origin',
    });
    if (method !== 'GET') answered(true);
    return response;
  } catch (failure) {
    if (given.signal?.aborted) throw failure;
    answered(false);
    throw unreachable();
  }
}

function json(body: unknown) {
  return body === undefined ? undefined : JSON.stringify(body);
}

export function address(pattern: string, given: Pick<Loose, 'path' | 'query'>) {
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(given.path?.[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  return query.size ? `${path}?${query}` : path;
}

function headers(method: string, given: Loose) {
  const all: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language(),
  };
  if (method !== 'GET') all['X-CSRF-Token'] = cookie('candor_csrf');
  if (given.body !== undefined) {
    all['Content-Type'] =
      given.body instanceof Blob
        ? given.body.type || 'application/octet-stream'
        : 'application/json';
  }
  if (given.draft !== undefined) all['Candor-Draft'] = given.draft;
  if (given.version !== undefined) all['If-Match'] = `"${given.version}"`;
  if (method === 'POST') all['Idempotency-Key'] = given.key ?? crypto.randomUUID();
  return all;
}

function cookie(name: string) {
  const found = document.cookie.split('; ').find(one => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}
