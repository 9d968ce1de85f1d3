import { t } from '@/lib/messages';

/** What the server answered instead: a stable code, a title, and what to do about it. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | null,
    /** The whole document, with members of this code's own. */
    readonly document: Record<string, unknown>,
  ) {
    super(detail ?? title);
    this.name = 'ApiProblem';
  }

  get field(): string | null {
    return text(this.document.field);
  }

  get position(): number | null {
    const position = this.document.position;
    return typeof position === 'number' ? position : null;
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  try {
    const document = (await response.json()) as Record<string, unknown>;
    return new ApiProblem(
      response.status,
      text(document.code) ?? 'unknown',
      text(document.title) ?? t('problem.unknown'),
      text(document.detail),
      document,
    );
  } catch {
    return new ApiProblem(response.status, 'unknown', t('problem.unknown'), null, {});
  }
}

export function unreachable() {
  return new ApiProblem(
    0,
    'unreachable',
    t('problem.unreachable'),
    t('problem.unreachable.do'),
    {},
  );
}

/** One sentence for people about anything that was thrown. */
export function sentence(failure: unknown): string {
  if (failure instanceof ApiProblem) return failure.detail ?? failure.title;
  return t('problem.unknown');
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
