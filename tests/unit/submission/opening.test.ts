import { describe, expect, it } from 'vitest';
import { UnknownTrack } from '../../../workflows/calls/refusals.ts';
import { submission } from '../../../workflows/submission/index.ts';
import {
  AlreadyOpened,
  MayNotFile,
  NoRecommendingUnit,
  NotTheApplicant,
  PartnersUnfit,
  WindowClosed,
  WindowNotOpen,
} from '../../../workflows/submission/refusals.ts';
import { callOf, callStateOf } from '../../fixtures/call.ts';
import { orgs } from '../../fixtures/orgs.ts';
import { openCase, opened } from '../../fixtures/submission.ts';
import { clerk, given, office } from '../../given.ts';

const start = () => given(submission);
const AFTER_CLOSING = '2026-04-10T09:30:00.001Z';

describe('opening an application', () => {
  it('opens a county’s application within the window and asks its clerk to fill it in', () => {
    const story = start()
      .when(openCase)
      .then([
        {
          type: 'CaseOpened',
          applicant: '371625',
          level: 'city',
          office: 'BZ-OFFICE',
          closesAt: '2026-04-10T09:30:00.000Z',
        },
      ]);
    expect(story.state().status).toBe('draft');
    expect(submission.tasks(story.state())).toMatchObject([
      { id: 'file', org: '371625', role: 'clerk', due: { date: '2026-04-10' } },
    ]);
  });

  it('gives each partner its own part of the form, and the lead the rest', () => {
    const { wanted } = opened({ partners: ['371621', '371622'] }).state().submission;
    expect(wanted).toEqual([
      { part: 'identity', org: '371625' },
      { part: 'size', org: '371625' },
      { part: 'sixOnes', org: '371625' },
      { part: 'partnerPart@371621', org: '371621' },
      { part: 'partnerPart@371622', org: '371622' },
    ]);
  });

  it('reminds 5 and 1 working days before the window’s end, Tomb-Sweeping Day not counted', () => {
    expect(opened().state().submission.reminders).toEqual([
      { at: '2026-04-02T01:00:00.000Z', workingDaysBefore: 5 },
      { at: '2026-04-09T01:00:00.000Z', workingDaysBefore: 1 },
    ]);
  });

  it('accepts no application in another county’s name', () => {
    start()
      .when(openCase, { actor: clerk('371621') })
      .refuses(NotTheApplicant);
  });

  it('lets the office open a city-wide cluster, but not a county’s', () => {
    start()
      .when({ ...openCase, applicant: '371600' }, { actor: office() })
      .then([{ type: 'CaseOpened', applicant: '371600' }]);
    start().when(openCase, { actor: office() }).refuses(NotTheApplicant);
  });

  it('accepts an organisation only if its kind, and where the call names units its name, may file', () => {
    start()
      .when({ ...openCase, applicant: 'BZ-STATS' }, { actor: clerk('BZ-STATS') })
      .refuses(MayNotFile);
    const named = callOf({ mayFile: { kinds: ['county'], orgs: ['371621'] } });
    start()
      .when(openCase, { facts: { call: named } })
      .refuses(MayNotFile);
  });

  it('opens no application before the window opens or after its closing hour', () => {
    start().when(openCase, { at: '2026-03-02T00:59:59.999Z' }).refuses(WindowNotOpen);
    start().when(openCase, { at: '2026-04-10T09:30:00.000Z' }).accepted();
    const refusal = start().when(openCase, { at: AFTER_CLOSING }).refuses(WindowClosed);
    expect(refusal.because.zh).toContain('2026年4月10日17:30');
  });

  it('takes an extended window into account', () => {
    const callState = callStateOf(undefined, { closesAt: '2026-04-17T09:30:00.000Z' });
    start()
      .when(openCase, { at: AFTER_CLOSING, facts: { callState } })
      .then([{ type: 'CaseOpened', closesAt: '2026-04-17T09:30:00.000Z' }]);
  });

  it('knows only the tracks of the call notice', () => {
    start()
      .when({ ...openCase, track: 'future' })
      .refuses(UnknownTrack);
  });

  it('names each partner that is doubled, is the applicant itself, or may not file', () => {
    start()
      .when({ ...openCase, partners: ['371621', '371621', '371625', 'BZ-TAX'] })
      .refuses(PartnersUnfit, {
        problems: [
          { path: 'partners', rule: 'max-partners' },
          { path: 'partners[1]', rule: 'twice' },
          { path: 'partners[2]', rule: 'twice' },
          { path: 'partners[3]', rule: 'may-file' },
        ],
      });
  });

  it('takes no partners where the round knows no joint applications', () => {
    const call = callOf({ mayFile: { kinds: ['county'], jointApplications: false } });
    start()
      .when({ ...openCase, partners: ['371621'] }, { facts: { call } })
      .refuses(PartnersUnfit, { problems: [{ path: 'partners', rule: 'joint' }] });
  });

  it('sends a park’s application through its own county first', () => {
    start()
      .when({ ...openCase, applicant: 'BZ-PARK-BX' }, { actor: clerk('BZ-PARK-BX') })
      .then([{ type: 'CaseOpened', recommender: '371625' }]);
  });

  it('says whom to ask where a park’s county is not on record', () => {
    const [park] = [...orgs.byId.values()].filter(({ id }) => id === 'BZ-PARK-BX');
    const { parent: _parent, ...orphan } = { ...park } as NonNullable<typeof park>;
    const byId = new Map(orgs.byId).set('BZ-PARK-BX', orphan);
    start()
      .when(
        { ...openCase, applicant: 'BZ-PARK-BX' },
        { actor: clerk('BZ-PARK-BX'), facts: { orgs: { version: 'x', byId } } },
      )
      .refuses(NoRecommendingUnit);
  });

  it('opens the same application once', () => {
    opened().when(openCase).refuses(AlreadyOpened);
  });

  it('begins a cluster record of its own where none is named, by an id that derives from the command', () => {
    const { clusterId: _none, ...fresh } = openCase;
    start()
      .when(fresh, { commandId: '1234567890abc-rest' })
      .then([{ type: 'CaseOpened', clusterId: 'cl-1234567890abc' }]);
  });
});
