import { kmsKeyWrapper } from '../../adapters/kms.ts';
import { onHttp } from '../../adapters/lambda.ts';
import { s3Files } from '../../adapters/s3.ts';
import { resultFrom } from '../http/event.ts';
import { createRouter } from '../http/router.ts';
import { log, portsWith } from '../wiring/runtime.ts';
import { documentRoutes } from './routes.ts';

const ports = portsWith({
  keys: ({ PERSONAL_KEY_ARN }) => kmsKeyWrapper(PERSONAL_KEY_ARN),
  files: ({ BUCKET }) => s3Files(BUCKET),
});

/** Word, Excel and PDF, behind the same authorizer as the rest of the interface. */
export const handler = onHttp(log, async (event) =>
  resultFrom(event, createRouter(documentRoutes, ports())),
);
