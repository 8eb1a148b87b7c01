import { describe, expect, it } from 'vitest';
import { type CaseCommand, caseAggregate } from '../../../workflows/case/aggregate.ts';
import { ReasonMissing } from '../../../workflows/input/reason.ts';
import {
  NoSuchRecord,
  NotRecordable,
  NotTheirs,
  type OnBehalfCommand,
  SamePerson,
} from '../../../workflows/on-behalf/decide.ts';
import { DocumentFromTheFuture } from '../../../workflows/orgs/document-order.ts';
import { AlreadyAnswered } from '../../../workflows/review/opinions/refusals.ts';
import { department, given, MORNING, office } from '../../given.ts';
import { on, withDepartments } from '../review/story.ts';

const letter = {
  number: '滨统函〔2026〕12号',
  title: '关于反馈联审意见的复函',
  date: '2026-04-15',
};
const opinion = { type: 'GiveOpinion', verdict: 'no-objection', values: [], vetoFacts: [] };
const recording = (
  act: { type: string } & Record<string, unknown> = opinion,
): Extract<OnBehalfCommand, { type: 'RecordOnBehalf' }> => ({
  type: 'RecordOnBehalf',
  behalfOf: { role: 'department', org: 'BZ-STATS' },
  document: letter,
  act,
});
const second = office('u-second');
const asked = () =>
  given<CaseCommand>(caseAggregate, withDepartments().state()).by(office()).at(on(16));

const recorded = () => {
  const story = asked().when(recording()).accepted();
  const [record] = story.state().records;
  return { story, recordId: record?.recordId ?? '' };
};

describe('recording on behalf of somebody who does not log in', () => {
  it('has no effect until a second person has compared it with the document', () => {
    const { story } = recorded();
    expect(story.state().review.departments['BZ-STATS']?.status).toBe('asked');
    expect(
      caseAggregate.tasks(story.state()).filter(({ kind }) => kind === 'check-record'),
    ).toHaveLength(1);
  });

  it('takes effect with the check, and shows both the author and those who recorded and checked it', () => {
    const { story, recordId } = recorded();
    const checked = story.when({ type: 'CheckRecord', recordId, correct: true }, { actor: second });
    expect(checked.decision().actor).toEqual({
      ...office(),
      onBehalfOf: { role: 'department', org: 'BZ-STATS', record: recordId, checkedBy: 'u-second' },
    });
    checked.then([
      { type: 'RecordConfirmed', recordId, checkedBy: 'u-second' },
      { type: 'OpinionGiven', department: 'BZ-STATS' },
    ]);
    expect(checked.state().review.departments['BZ-STATS']?.status).toBe('answered');
    expect(checked.state().records).toEqual([]);
  });

  it('cannot be checked by the recorder', () => {
    const { story, recordId } = recorded();
    story.when({ type: 'CheckRecord', recordId, correct: true }).refuses(SamePerson);
  });

  it('goes back with a reason where it differs from the document', () => {
    const { story, recordId } = recorded();
    story
      .when({ type: 'CheckRecord', recordId, correct: false }, { actor: second })
      .refuses(ReasonMissing);
    const back = story
      .when(
        { type: 'CheckRecord', recordId, correct: false, reason: '来函为有异议' },
        { actor: second },
      )
      .then([{ type: 'RecordDismissed', recordId, reason: '来函为有异议' }]);
    expect(back.state().review.departments['BZ-STATS']?.status).toBe('asked');
  });

  it('is refused at once where the act itself would be', () => {
    const answered = given<CaseCommand>(caseAggregate, withDepartments().state())
      .at(on(15))
      .when(
        { type: 'GiveOpinion', verdict: 'no-objection', values: [], vetoFacts: [] },
        { actor: department('BZ-STATS') },
      )
      .accepted();
    answered.by(office()).when(recording()).refuses(AlreadyAnswered);
  });

  it('is decided again at the check, since somebody may have acted meanwhile', () => {
    const { story, recordId } = recorded();
    story
      .when(
        { type: 'GiveOpinion', verdict: 'no-objection', values: [], vetoFacts: [] },
        { actor: department('BZ-STATS') },
      )
      .accepted()
      .when({ type: 'CheckRecord', recordId, correct: true }, { actor: second })
      .refuses(AlreadyAnswered);
  });

  it.each([
    ['an act of the office itself', { type: 'AcceptCase' }],
    ['no act at all', { type: 'Invented' }],
    ['an act that is not complete', { type: 'GiveOpinion' }],
  ])('refuses %s', (_what, act) => {
    asked().when(recording(act)).refuses(NotRecordable);
  });

  it('refuses an act that is not the author’s to do', () => {
    const others: CaseCommand = {
      ...recording(),
      behalfOf: { role: 'department', org: 'BZ-SCIENCE' },
    };
    asked().when(others).refuses(NotTheirs);
    asked()
      .when({ ...recording(), behalfOf: { role: 'expert', org: 'BZ-STATS' } })
      .refuses(NotTheirs);
  });

  it('refuses a document of tomorrow', () => {
    asked()
      .when({ ...recording(), document: { ...letter, date: '2026-04-17' } })
      .refuses(DocumentFromTheFuture, { problems: [{ path: 'document.date' }] });
  });

  it('knows no record that is not there', () => {
    asked()
      .when({ type: 'CheckRecord', recordId: 'r-none', correct: true }, { at: MORNING })
      .refuses(NoSuchRecord);
  });

  it('is checked by the name that its command has today, whatever it was recorded under', () => {
    const { story } = recorded();
    const [pending] = story.state().records;
    const { since: _since, recorderOrg: _org, recorderRole: _role, ...data } = pending ?? {};
    const act = { type: 'PanelOpinion', text: '建议支持' };
    const old = { ...data, type: 'ActRecorded', recordId: 'r-old', act };
    const [, kept] = story.events(old).state().records;
    expect(kept?.act).toEqual({ type: 'GivePanelOpinion', text: '建议支持' });
  });
});
