import { join } from 'node:path';
import { onHttp } from '../../adapters/lambda.ts';
import { createLogger } from '../../adapters/logger.ts';
import { originOf } from '../../interface/page-headers.ts';
import { resultFrom } from '../http/event.ts';
import { siteIn } from '../public/site.ts';
import { consoleFolder } from './folder.ts';
import { serveConsole } from './serve.ts';

/** Beside the bundle (infra/functions/function-code.ts). */
const BUILT = join(import.meta.dirname, 'built');

const serve = serveConsole(consoleFolder(BUILT), async () => {
  const { issuer, files } = siteIn(process.env);
  return { issuer: originOf(issuer), files };
});

/** The console's static files, where no CloudFront stands in front. They hold no data, and it has no rights on any. */
export const handler = onHttp(createLogger('tidu'), async (event) => resultFrom(event, serve));
