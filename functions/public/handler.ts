import { sealingOnly } from '../../adapters/dynamodb/data-keys.ts';
import { kmsKeyWrapper } from '../../adapters/kms.ts';
import { onHttp } from '../../adapters/lambda.ts';
import { s3Files } from '../../adapters/s3.ts';
import { throughEdge } from '../http/edge.ts';
import { resultFrom } from '../http/event.ts';
import { log, portsWith } from '../wiring/runtime.ts';
import { publicDoor } from './door.ts';
import { siteIn } from './site.ts';

const ports = portsWith({
  keys: ({ PERSONAL_KEY_ARN }) => sealingOnly(kmsKeyWrapper(PERSONAL_KEY_ARN)),
  files: ({ BUCKET }) => s3Files(BUCKET, {}, { lists: false }),
});

/** What anybody may see and do without an account; its rights are its own (infra/functions/functions.ts). */
export const handler = onHttp(log, async (event) => {
  const answer = publicDoor(ports(), async () => siteIn(process.env));
  return resultFrom(throughEdge(event, process.env.EDGE_KEY), answer);
});
