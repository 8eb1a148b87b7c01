import i18next from 'i18next';
import type { Bilingual } from '../../engine/bilingual.ts';

export interface FieldProblem {
  /** `document.number`, `size.output[0]`: where in what was sent. */
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly messages?: Bilingual;
}

interface Body {
  readonly title?: string;
  readonly detail?: string;
  readonly refusal?: string;
  readonly rule?: string;
  readonly because?: Bilingual;
  readonly errors?: readonly FieldProblem[];
  readonly requestId?: string;
  /** What is stored now, where a draft was changed by somebody else. */
  readonly stored?: unknown;
}

/** The API said no (RFC 9457): status, sentence, rule, and field errors if there are some. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly body: Body;
  constructor(status: number, body: Body) {
    // The gateway in front answers by itself at times, in words of its own: a sentence has to be said all the same.
    super(body.detail ?? i18next.t('failure.unexplained', { status }));
    this.status = status;
    this.body = body;
  }
  get fields(): readonly FieldProblem[] {
    return this.body.errors ?? [];
  }
}

/** No answer came: nobody knows whether it was done, and the same key makes trying again safe. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Whoever was to send it decided otherwise: nothing was sent, and there is nothing to mend. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/** What a server says that is busy or restarts: 500 is a defect, and asking again makes no other answer. */
const BUSY: readonly number[] = [429, 502, 503, 504];

/** Why the same request may succeed later; undefined where it cannot. */
export const passing = (error: unknown): 'line' | 'busy' | undefined => {
  if (error instanceof Unreachable) return 'line';
  return error instanceof Problem && BUSY.includes(error.status) ? 'busy' : undefined;
};

export const problemFrom = async (response: Response): Promise<Problem> => {
  try {
    return new Problem(response.status, Object(await response.json()));
  } catch {
    return new Problem(response.status, {});
  }
};
