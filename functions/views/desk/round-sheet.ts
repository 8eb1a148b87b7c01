import type { Bilingual } from '../../../engine/bilingual.ts';
import type { Head } from '../../../engine/ports/event-store.ts';
import { explainDeadline } from '../../../workflows/calendar/deadline.ts';
import { type Call, contactOf } from '../../../workflows/calls/call.ts';
import { caseAggregate } from '../../../workflows/case/aggregate.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { hasEnded } from '../../../workflows/case/status.ts';
import { reportedAt } from '../../../workflows/monitoring/reported.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { reminderText } from '../../../workflows/programme/reminder.ts';
import { caseClock } from '../../../workflows/review/case-clock.ts';
import { ifReturned } from '../../../workflows/review/formal/if-returned.ts';
import { aggregates } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { cardOf } from './case-card.ts';
import { type Contact, contactsOf } from './contacts.ts';
import { timedTask } from './questions.ts';

/** Each open question of a case: who has it, until when, whom to call, and a text to remind with. */
const questionsOf = (
  ports: Ports,
  call: Call,
  kase: CaseState,
  contacts: ReadonlyMap<string, Contact>,
) =>
  caseAggregate.tasks(kase).map((task) => {
    const timed = timedTask(ports, task);
    const org = ports.reference.orgs.byId.get(task.org);
    const contact = contacts.get(task.org);
    const reminder: Bilingual | undefined =
      // Nobody reminds himself.
      task.org === call.office
        ? undefined
        : reminderText({
            to: org?.name ?? timed.orgName,
            role: task.role,
            question: task.title,
            caseName: kase.identity?.name ?? '',
            call: call.title,
            due: task.due,
            left: timed.timeLeft,
            office: orgName(ports.reference.orgs, call.office),
            telephone: contactOf(call).telephone,
          });
    return { ...timed, telephone: org?.telephone ?? contact?.telephone, contact, reminder };
  });

/** "If returned today, the latest date is…", while the formal review may still return it. */
const latestReturn = ({ reference, now }: Ports, call: Call, kase: CaseState) => {
  if (kase.status !== 'formal-review') return undefined;
  const answer = ifReturned(kase, call, reference.calendar, now().toISOString());
  return { ...answer, dueExplained: explainDeadline(answer.due) };
};

export interface Sheet {
  readonly call: Call;
  /** Whether the reader may see natural persons: the office and supervision, not auditors. */
  readonly persons: boolean;
}

const clockOf = ({ reference: { calendar }, now }: Ports, call: Call, kase: CaseState) =>
  caseClock(kase, call, caseAggregate.tasks(kase), { calendar, now: now().toISOString() });

/** One case's line of the sheet; `until`: a date that the case waits for while nobody is asked. */
const lineOf = async (ports: Ports, { call: live, persons }: Sheet, head: Head) => {
  const { state } = await rehydrate(ports, aggregates.cases, head.stream);
  const kase = state;
  const { identity } = kase;
  if (identity === undefined) return [];
  const call = (await ports.reference.call(identity.callId, identity.callVersion)) ?? live;
  const form = ports.reference.form(call.form.id, call.form.version);
  const contacts = persons ? await contactsOf(ports, kase, form) : new Map<string, Contact>();
  return [
    {
      about: cardOf(ports, head, new Map([[call.id, call.title]])),
      since: kase.since,
      ended: hasEnded(kase.status),
      partners: identity.partners.map((org) => ({ org, name: orgName(ports.reference.orgs, org) })),
      contact: contacts.get(identity.applicant),
      until: kase.status === 'notice' ? kase.notice.current?.endsAt : undefined,
      questions: questionsOf(ports, call, kase, contacts),
      ...reportedAt(kase, ports.now().toISOString()),
      clock: clockOf(ports, call, kase),
      latestReturn: latestReturn(ports, call, kase),
    },
  ];
};

/** One sheet of the round: each case, and each step that it waits for. For the office and those who audit it: it shows who is late. */
export const roundSheet = async (ports: Ports, sheet: Sheet, heads: readonly Head[]) =>
  (await tenAtATime(heads, (head) => lineOf(ports, sheet, head))).flat();
