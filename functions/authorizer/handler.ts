import { onAuthorize } from '../../adapters/lambda.ts';
import { createLogger } from '../../adapters/logger.ts';
import { type Asked, subjectTeller, type Told } from './subject.ts';

const made: { tell?: (asked: Asked) => Promise<Told> } = {};

/** Checks tokens where API Gateway cannot (docs/decisions/0009-identity-on-aws.md); reaches no data and has no rights on any. */
export const handler = onAuthorize(createLogger('tidu'), async (asked: Asked) => {
  made.tell ??= subjectTeller(process.env);
  return made.tell(asked);
});
