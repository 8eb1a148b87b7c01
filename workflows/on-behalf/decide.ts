import type { Bilingual } from '../../engine/bilingual.ts';
import type { CommandSpec, Decision, Envelope } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import type { CommandsOf } from '../../engine/messages.ts';
import { own } from '../../engine/own.ts';
import { type Refusal, refusal } from '../../engine/refusal.ts';
import { roleName } from '../account/roles.ts';
import { problemsOf } from '../input/problems-of.ts';
import { requireReason } from '../input/reason.ts';
import { checkDate } from '../orgs/document-order.ts';
import type { BehalfOf, OnBehalfEvent, onBehalfCommands, PendingRecord } from './record.ts';
import { behalfActor } from './record.ts';

export type OnBehalfCommand = CommandsOf<typeof onBehalfCommands>;

export const NotRecordable = refusal(
  'NotRecordable',
  'on-behalf.act',
  (
    type: string,
    title?: Bilingual,
    problems: ConstructorParameters<typeof Refusal>[0]['problems'] = [],
  ) => ({
    inputs: { act: type },
    zh: `“${title?.zh ?? type}”不能代录或所填内容不完整，请对照来文逐项填写`,
    en: `“${title?.en ?? type}” cannot be recorded on behalf, or what was entered is incomplete: enter it as the document says`,
    problems,
  }),
);

export const NoSuchRecord = refusal('NoSuchRecord', 'on-behalf.record', (recordId: string) => ({
  inputs: { recordId },
  zh: '没有这条待复核的代录，可能已由他人复核',
  en: 'no such record awaits a check; somebody may have checked it already',
}));

export const SamePerson = refusal('SamePerson', 'on-behalf.second-person', () => ({
  zh: '代录人不能复核自己的代录，请由另一位工作人员复核',
  en: 'the recorder cannot check the own record: another person must',
}));

/** `E`: the events of the act itself. */
interface Recording<C extends { readonly type: string }, F, E extends DomainEvent> {
  readonly envelope: Envelope<OnBehalfCommand, F>;
  readonly records: readonly PendingRecord[];
  /** Accounts that count as whoever acts, deputies and whom they stand in for among them. */
  readonly hands: readonly string[];
  readonly commands: Readonly<Record<string, CommandSpec>>;
  /** Decides the recorded act as its author's. */
  readonly decideAct: (envelope: Envelope<C, F>) => Decision<E>;
  /** How the author stands to the stream; undefined where the decider itself checks that. */
  readonly relationsOf: (author: BehalfOf) => ReadonlySet<string> | undefined;
  /** Proves that the parsed act is one of the aggregate's commands. */
  readonly isCommand: (value: { readonly type: string }) => value is C;
}

export const NotTheirs = refusal(
  'NotTheirs',
  'on-behalf.author',
  (type: string, { role, org }: BehalfOf, title?: Bilingual) => ({
    inputs: { act: type, role, org },
    zh: `“${title?.zh ?? type}”不是该单位（${org}，${roleName(role).zh}）应办的事项，请核对来文单位和身份`,
    en: `“${title?.en ?? type}” is not for ${org} (${roleName(role).en}) to do: compare with who wrote the document`,
  }),
);

/** The act must be one that its author could have sent: by role, and by how that organisation stands to the stream. */
const requireAuthor = <C extends { readonly type: string }, F, E extends DomainEvent>(
  { commands, relationsOf }: Recording<C, F, E>,
  type: string,
  behalfOf: BehalfOf,
): void => {
  const relations = relationsOf(behalfOf);
  const fits = own(commands, type)?.may.some(
    ({ role, relation }) =>
      role === behalfOf.role && (relations === undefined || relations.has(relation)),
  );
  if (fits !== true) throw new NotTheirs(type, behalfOf, own(commands, type)?.title);
};

const parseAct = <C extends { readonly type: string }, F, E extends DomainEvent>(
  { commands, isCommand }: Recording<C, F, E>,
  act: { readonly type: string },
): C => {
  const spec = own(commands, act.type);
  if (spec?.onBehalf !== true) throw new NotRecordable(act.type, spec?.title);
  // Bodies are strict objects without the command's name.
  const { type, ...fields } = act;
  const body = spec.body.safeParse(fields);
  if (!body.success) {
    throw new NotRecordable(act.type, spec.title, problemsOf(body.error, fields, ['act']));
  }
  const parsed = { ...Object(body.data), type };
  if (!isCommand(parsed)) throw new NotRecordable(act.type, spec.title);
  return parsed;
};

type Told<F, T extends OnBehalfCommand['type']> = Envelope<
  Extract<OnBehalfCommand, { type: T }>,
  F
>;

const record = <C extends { readonly type: string }, F, E extends DomainEvent>(
  recording: Recording<C, F, E>,
  envelope: Told<F, 'RecordOnBehalf'>,
): Decision<OnBehalfEvent> => {
  const { command, actor, at } = envelope;
  const { behalfOf, document, act } = command;
  checkDate(document, at);
  const parsed = parseAct(recording, act);
  requireAuthor(recording, act.type, behalfOf);
  const recordId = `r-${envelope.commandId.slice(0, 13)}`;
  const trial: PendingRecord = {
    recordId,
    behalfOf,
    document,
    act,
    since: at,
    recorder: actor.id,
    recorderOrg: actor.org,
    recorderRole: actor.role,
  };
  recording.decideAct({ ...envelope, command: parsed, actor: behalfActor(trial, 'trial') });
  const recorded: OnBehalfEvent = {
    type: 'ActRecorded',
    recordId,
    recorder: actor.id,
    behalfOf,
    document,
    act,
  };
  return { events: [recorded] };
};

const check = <C extends { readonly type: string }, F, E extends DomainEvent>(
  recording: Recording<C, F, E>,
  envelope: Told<F, 'CheckRecord'>,
): Decision<E | OnBehalfEvent> => {
  const { command, actor } = envelope;
  const found = recording.records.find(({ recordId }) => recordId === command.recordId);
  if (found === undefined) throw new NoSuchRecord(command.recordId);
  if (recording.hands.includes(found.recorder)) throw new SamePerson();
  const { recordId } = found;
  if (!command.correct) {
    const dismissed: OnBehalfEvent = {
      type: 'RecordDismissed',
      recordId,
      checkedBy: actor.id,
      reason: requireReason(command.reason),
    };
    return { events: [dismissed] };
  }
  const act = {
    ...envelope,
    command: parseAct(recording, found.act),
    actor: behalfActor(found, actor.id),
  };
  const decision = recording.decideAct(act);
  const confirmed: OnBehalfEvent = {
    type: 'RecordConfirmed',
    recordId,
    checkedBy: actor.id,
    ...(actor.for === undefined ? {} : { checkedFor: actor.for.account }),
  };
  return { ...decision, events: [confirmed, ...decision.events], actor: act.actor };
};

/**
 * An act recorded for somebody who does not log in takes effect when a second person has compared it with the
 * document: recording tries it out (so that a refusal shows at once), the check decides it.
 */
export const decideOnBehalf = <C extends { readonly type: string }, F, E extends DomainEvent>(
  recording: Recording<C, F, E>,
): Decision<E | OnBehalfEvent> => {
  const { envelope } = recording;
  const { command } = envelope;
  switch (command.type) {
    case 'RecordOnBehalf':
      return record(recording, { ...envelope, command });
    case 'CheckRecord':
      return check(recording, { ...envelope, command });
  }
};
