import { onHttp } from '../../adapters/lambda.ts';
import { s3Files } from '../../adapters/s3.ts';
import { requestOf, resultOf } from '../http/event.ts';
import { createRouter } from '../http/router.ts';
import { log, portsWith } from '../runtime.ts';
import { publicRoutes } from './routes.ts';

const ports = portsWith({ files: ({ BUCKET }) => s3Files(BUCKET) });

/** What anybody may see and do without an account; its rights are its own (infra/functions.ts). */
export const handler = onHttp(log, async (event) =>
  resultOf(await createRouter(publicRoutes, ports())(requestOf(event))),
);
