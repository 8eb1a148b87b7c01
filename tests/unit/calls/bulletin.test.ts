import { describe, expect, it } from 'vitest';
import type { Call } from '../../../workflows/calls/call.ts';
import { callAggregate } from '../../../workflows/calls/index.ts';
import {
  BulletinAlreadyIssued,
  BulletinTooEarly,
  CallNotOpen,
  NotARoundOfReports,
} from '../../../workflows/calls/refusals.ts';
import { DocumentOrderImplausible } from '../../../workflows/orgs/document-order.ts';
import { callOf } from '../../fixtures/call.ts';
import { monitoringCall } from '../../fixtures/monitoring.ts';
import { documentOf } from '../../fixtures/upstream.ts';
import { givenAggregate } from '../../given.ts';

/** Reports are due until 20 July 2026, 17:30. */
const call = monitoringCall();
const AUGUST = '2026-08-10T02:00:00.000Z';
const opened = (of: Call) =>
  givenAggregate(callAggregate).events({ type: 'CallOpened', call: of }).at(AUGUST);
const round = opened(call);
const issue = (serial: number, date = '2026-08-10') => ({
  type: 'IssueBulletin' as const,
  document: documentOf(`滨制强办〔2026〕${serial}号`, date),
});

describe('the bulletin of a round of reports', () => {
  it('goes out by a document once reports are due no more, and another one after it', () => {
    const issued = round.when(issue(12)).then([{ type: 'BulletinIssued' }]);
    issued.when(issue(13)).then([{ type: 'BulletinIssued' }]);
    const [first] = issued.state().bulletins;
    expect([first?.document.number, first?.at]).toEqual(['滨制强办〔2026〕12号', AUGUST]);
  });

  it('waits for the last day for reports, and is dated no earlier', () => {
    const early = round.at('2026-07-20T09:30:00.000Z').when(issue(12)).refuses(BulletinTooEarly);
    expect(early.because.zh).toBe('报送2026年7月20日17:30截止，截止后方可印发通报');
    round.when(issue(12, '2026-07-19')).refuses(DocumentOrderImplausible);
  });

  it('is issued once under a number', () => {
    round.when(issue(12)).accepted().when(issue(12)).refuses(BulletinAlreadyIssued);
  });

  it('is of a round of reports that is open', () => {
    opened(callOf()).when(issue(12)).refuses(NotARoundOfReports);
    givenAggregate(callAggregate).at(AUGUST).when(issue(12)).refuses(CallNotOpen);
  });
});
