import { kmsKeyWrapper } from '../../adapters/kms.ts';
import { onHttp } from '../../adapters/lambda.ts';
import { s3Files } from '../../adapters/s3.ts';
import { resultFrom } from '../http/event.ts';
import { createRouter } from '../http/router.ts';
import { log, portsWith } from '../wiring/runtime.ts';
import { apiRoutes } from './routes.ts';

const ports = portsWith({
  keys: ({ PERSONAL_KEY_ARN }) => kmsKeyWrapper(PERSONAL_KEY_ARN),
  files: ({ BUCKET }) => s3Files(BUCKET),
});

/** Everything behind the authorizer, and the interface's own description. */
export const handler = onHttp(log, async (event) =>
  resultFrom(event, createRouter(apiRoutes, ports())),
);
