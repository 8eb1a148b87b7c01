import type { CaseState } from '../../case/state.ts';
import { type Stamp, withReview } from '../fold.ts';
import type { StatementEvent } from './messages.ts';
import { statementAbout } from './state.ts';

export const evolveStatements = (
  kase: CaseState,
  event: StatementEvent,
  { at }: Stamp,
): CaseState => {
  const { statements } = kase.review;
  switch (event.type) {
    case 'StatementInvited': {
      const { type: _, ...invited } = event;
      return withReview(kase, { statements: [...statements, { ...invited, since: at }] });
    }
    case 'StatementReceived': {
      const { about, text, late } = event;
      const last = statementAbout(kase.review, about);
      return withReview(kase, {
        statements: statements.map((one) =>
          one === last ? { ...one, said: { text, at, late } } : one,
        ),
      });
    }
  }
};
