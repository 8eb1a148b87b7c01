import type { Plural } from '../../interface/plurals.ts';
import { BODY, OFFICE, UPSTREAM } from './call.ts';
import { BETWEEN_HANDS } from './commands-between-hands.ts';
import { besidesPapers } from './in-hand.ts';
import type { Moment } from './moment.ts';
import type { Held, Somebody } from './people.ts';
import { SENT_BACK } from './sent-back.ts';
import { standing } from './standing.ts';

const OF_OFFICE = ['office office'];
const LEAD = ['clerk applicant', 'office applicant'];
const PART = [...LEAD, 'clerk partner'];
const PAPERS = [...PART, 'unit-head applicant', 'unit-head partner'];
const SEATED = ['expert seated', 'panel-chair seated'];
const NOBODY: readonly string[] = [];
const ASKED = [...PAPERS, ...OF_OFFICE, ...besidesPapers];
const HANDS = ['TakeTask', 'HandTask', 'LendTask', 'ReturnTask'] as const;

/** Who may send what to an application, in the words of `standing`: every command, so that a new one asks for a line. */
const CASE: Readonly<Record<string, readonly string[]>> = {
  ...BETWEEN_HANDS,
  ConfirmPart: PART,
  ReopenPart: PART,
  CorrectIdentity: ['clerk applicant', ...OF_OFFICE],
  AttachFile: PAPERS,
  DetachFile: PAPERS,
  SignOff: ['unit-head applicant', 'unit-head partner'],
  // A late report is pressed for by whoever it was brought to.
  UrgeUnit: ['leading-group escalated', 'office escalated', 'unit-head escalated'],
  FileCase: ['clerk applicant', 'unit-head applicant'],
  RecommendPreliminarily: ['office recommender', 'clerk recommender'],
  WithdrawCase: ['clerk applicant', 'unit-head applicant'],
  // On what stands on a public notice any department may tell a fact, asked or not; it sees nothing by that.
  ReportFact: [...OF_OFFICE, 'department bureau'],
  RecordConsequence: OF_OFFICE,
  AnswerFlag: OF_OFFICE,
  AcceptCase: OF_OFFICE,
  ReturnForCorrection: OF_OFFICE,
  ExtendCorrection: OF_OFFICE,
  DeclineCase: OF_OFFICE,
  IssueApplicantLetter: OF_OFFICE,
  AnswerReturn: LEAD,
  ...SENT_BACK,
  GiveOpinion: ['department asked'],
  // Of a report: a department answers for its own figures, the office takes, confirms and revises.
  VerifyFigures: ['department asked'],
  CorrectVerification: ['department asked'],
  AdoptFigure: OF_OFFICE,
  ConfirmReport: OF_OFFICE,
  ReviseFigure: OF_OFFICE,
  ExcuseReport: OF_OFFICE,
  CorrectOpinion: ['department asked'],
  RemindDepartment: OF_OFFICE,
  EndWaiting: [...OF_OFFICE, 'office escalated', 'leading-group escalated', 'unit-head escalated'],
  CloseOpinions: OF_OFFICE,
  SettleDispute: OF_OFFICE,
  ConfirmVeto: OF_OFFICE,
  ChooseForSiteVisit: OF_OFFICE,
  RecordSiteVisit: OF_OFFICE,
  AppointExpert: OF_OFFICE,
  TakeBackAppointment: OF_OFFICE,
  DeclareInterest: SEATED,
  ScoreCase: SEATED,
  ScoreDefence: SEATED,
  ReviseScore: SEATED,
  GivePanelOpinion: ['panel-chair seated'],
  RecordDecision: ['leading-group decider'],
  ResumeCase: OF_OFFICE,
  IssueRecognition: OF_OFFICE,
  Object: NOBODY,
  RegisterObjection: OF_OFFICE,
  ForwardLead: OF_OFFICE,
  AdmitObjection: OF_OFFICE,
  RefuseObjection: OF_OFFICE,
  AssignInquiry: OF_OFFICE,
  ExtendInquiry: OF_OFFICE,
  ConcludeInquiry: ['supervision inquirer', 'department inquirer', 'office inquirer'],
  ResumeAfterSuspension: OF_OFFICE,
  RecordOutcome: ['province-department upstream'],
  RecordOnBehalf: OF_OFFICE,
  CheckRecord: OF_OFFICE,
  AskForContacts: ['auditor watching'],
  ...Object.fromEntries(HANDS.map((name) => [name, ASKED])),
  // Time and other streams send these, never a person.
  ...Object.fromEntries(
    [
      'KeepSubmissionTime',
      'FollowWindow',
      'OpenReport',
      'ReceiveRecommendation',
      'TakeBackRecommendation',
      'EnterDecision',
      'TakeRelease',
      'KeepReviewTime',
      'EnterNotice',
      'LeaveNotice',
      'KeepNoticeTime',
      'FollowNomination',
      'FollowNominationWithdrawal',
      'FollowLetter',
      'FollowWithdrawal',
      'FollowOutcome',
      'FollowFurtherOutcome',
      'KeepRecommendationTime',
      'ReprojectDeadlines',
      'FollowOrganisations',
    ].map((name) => [name, NOBODY]),
  ),
};

const RUNS = [`office@${OFFICE}`];
/** Records of clusters are any office's to keep; the kind of the organisation makes an office. */
const OFFICES = [`office@${OFFICE}`, 'office@SD-OFFICE'];
/** Whoever opened the records of the check. */
const HOLDERS = ['clerk@371625', 'unit-head@371625'];
const ADMINISTRATORS = ['administrator@*'];
/** Whose hands an entry of Boxing is in: the county's, the answering department's, the office's above it. */
const OF_ENTRY = ['clerk@371625', 'unit-head@371625', 'department@BZ-IIT', `office@${OFFICE}`];
const every = (names: readonly string[], who: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, who]));

/** Acts on one's own account; the check tries them on that of Boxing's clerk. */
const OWN = ['ChooseTelling', 'StopTelling', 'AppointDeputy', 'EndDeputy'] as const;
const WHOSE = 'county:371625';

/** Who may send what to the other streams, as `role@organisation`. */
const OTHERS: Readonly<
  Record<Exclude<Plural, 'cases'>, Readonly<Record<string, readonly string[]>>>
> = {
  calls: {
    ...every(
      [
        'ReviseCall',
        'ExtendWindow',
        'FreezeRanking',
        'ReleaseResults',
        'SetAgenda',
        'IssueBulletin',
      ],
      RUNS,
    ),
    CheckWindow: NOBODY,
  },
  notices: {
    ...every(['CorrectNotice', 'RecordWebsite', 'WithdrawNotice'], RUNS),
    CheckNoticeDays: NOBODY,
  },
  recommendations: {
    ...every(
      [
        'AmendUpstream',
        'Nominate',
        'Rerank',
        'WithdrawNomination',
        'SendLetter',
        'SettleOutcome',
        'RecordDispatch',
        'WithdrawRecommendation',
        'SupplementRecommendation',
        'RecordOnBehalf',
        'CheckRecord',
      ],
      RUNS,
    ),
    ApproveNominations: [`leading-group@${BODY}`],
    RecordUpstreamOutcome: [`province-department@${UPSTREAM}`, `office@${UPSTREAM}`],
    TakeInOutcome: NOBODY,
  },
  clusters: {
    ...every(
      [
        // A record that exists is not opened again; the address of one is its opener's.
        'OpenCluster',
        'AdmitHolder',
        'RecordTitle',
        'RenameCluster',
        'RemindHolder',
        'SetRectification',
        'NotifyRevocation',
        'RevokeTitle',
        'EndRemoval',
        'ExtendTitle',
        'EndTitle',
      ],
      OFFICES,
    ),
    // The holder alone speaks for itself: whose record it is, and its head.
    AnswerExpiry: HOLDERS,
    KeepValidityTime: NOBODY,
    AwardTitle: NOBODY,
    CorrectApplication: NOBODY,
    AskReport: NOBODY,
  },
  accounts: {
    ...every(
      [
        'ProposeGrant',
        'ConfirmGrant',
        'DismissGrant',
        'EndGrant',
        'TellAgain',
        'Subscribe',
        'EndSubscription',
      ],
      ADMINISTRATORS,
    ),
    // How somebody is told is their own to say, and nobody's for them.
    ...every(['ChooseTelling', 'StopTelling'], NOBODY),
    // Who stands in for Boxing's clerk: the clerk says so, or the head of the unit; an administrator ends it.
    AppointDeputy: ['unit-head@371625'],
    EndDeputy: ['unit-head@371625', ...ADMINISTRATORS],
    NoteRefusal: NOBODY,
  },
  calendars: every(['ProposeYear', 'ConfirmYear', 'DismissYear'], ADMINISTRATORS),
  entries: {
    ...every(['ActOnEntry', 'CorrectEntry', ...HANDS], OF_ENTRY),
    ...every(['RecordOnBehalf', 'CheckRecord'], RUNS),
    ...every(['KeepEntryTime', 'ReprojectEntryLimits', 'TakeInEntry'], NOBODY),
  },
  // Handed in, checked and noted by the system alone.
  files: every(['TakeInFile', 'SettleFileCheck', 'NoteCheckDelay'], NOBODY),
};

/** Who may open a stream by its route. */
export const OPENS: Readonly<Record<string, readonly string[]>> = {
  cases: ['clerk@*', `office@${OFFICE}`, 'office@SD-OFFICE'],
  calls: RUNS,
  notices: RUNS,
  recommendations: RUNS,
  accounts: ADMINISTRATORS,
  // Whose it would be is a rule's to tell: the register says who enters, and a county its own alone.
  entries: ['clerk@*', 'unit-head@*', 'office@*', 'department@*'],
};

/** Whether the tables above have a line for the command; one that is new asks for it once. */
export const isKnownCommand = (plural: Plural, command: string): boolean =>
  Object.hasOwn(plural === 'cases' ? CASE : OTHERS[plural], command);

/** What an answer may be. `unseen`: 404; `refused`: 403; `decided`: whatever the rules say to the act itself. */
export type Expected = 'unseen' | 'refused' | 'decided' | undefined;

export const onCase = (person: Somebody, moment: Moment, command: string): Expected => {
  const allowed = CASE[command];
  if (allowed === undefined) return undefined;
  const found = standing(person, moment);
  const acts = new Set([...found, ...besides(person, moment)]);
  if (allowed.some((one) => acts.has(one))) return 'decided';
  return found.size === 0 ? 'unseen' : 'refused';
};

/** How somebody may act on what does not exist for them otherwise. */
const besides = ({ holds: held }: Somebody, { published }: Moment): readonly string[] =>
  published && held.some(({ role }) => role === 'department') ? ['department bureau'] : [];

const holds = ({ holds: held }: Somebody, wanted: readonly string[]): boolean =>
  held.some(({ role, org }: Held) =>
    wanted.some((one) => one === `${role}@${org}` || one === `${role}@*`),
  );

/** Everybody with some right sees rounds, notices and the calendar; the others are not for everybody. */
const SEES: Readonly<Record<Exclude<Plural, 'cases'>, readonly string[] | 'all'>> = {
  calls: 'all',
  notices: 'all',
  clusters: 'all',
  calendars: 'all',
  recommendations: [
    ...RUNS,
    `leading-group@${BODY}`,
    `province-department@${UPSTREAM}`,
    `office@${UPSTREAM}`,
    'auditor@*',
    'supervision@*',
  ],
  accounts: ['administrator@*', 'auditor@*'],
  entries: [...OF_ENTRY, 'auditor@*', 'supervision@*'],
  files: ['auditor@*', 'supervision@*'],
};

export const onOther = (
  person: Somebody,
  plural: Exclude<Plural, 'cases'>,
  command: string,
): Expected => {
  const allowed = OTHERS[plural][command];
  if (allowed === undefined) return undefined;
  if (OWN.some((own) => own === command) && person.name === WHOSE) return 'decided';
  if (holds(person, allowed)) return 'decided';
  const sees = SEES[plural];
  if (person.holds.length === 0) return 'unseen';
  return sees === 'all' || holds(person, sees) ? 'refused' : 'unseen';
};

export const opens = (person: Somebody, plural: string): boolean =>
  holds(person, OPENS[plural] ?? []);
