import * as batches from '../../../interface/batches.ts';
import { parse } from '../../http/body.ts';
import { handle } from '../../http/route.ts';
import { visibleBatch } from '../../views/batch.ts';
import { SummaryAsked, summaryOf } from '../../views/summary.ts';

export const summary = handle(batches.summary, async ({ ports, request, params }) => {
  const { document } = parse(SummaryAsked, { document: request.query.document });
  const batch = await visibleBatch(ports, request, params.id);
  return await summaryOf(ports, batch, document);
});
