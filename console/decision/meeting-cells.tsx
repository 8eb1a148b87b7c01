import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import { FINDING } from '../../workflows/notice/finding.ts';
import { DECISION_VERDICT } from '../../workflows/review/decision/verdict.ts';
import { RESOLUTION, VERDICT } from '../../workflows/review/opinions/verdict.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';

interface Props {
  readonly line: Line;
  readonly call: ApplicationCall;
}

/** Facts that stand against an application, found or confirmed. */
const Vetoes = ({ line: { vetoes = [] }, call }: Props) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  return vetoes
    .filter(({ status }) => status === 'found' || status === 'confirmed')
    .map(({ fact, status }) => (
      <div key={fact}>
        <Tag color="red">
          {t(status === 'found' ? 'meeting.vetoFound' : 'meeting.vetoConfirmed', {
            fact: say(call.vetoFacts.find(({ id }) => id === fact)?.title) || fact,
          })}
        </Tag>
      </div>
    ));
};

/** What departments said, in one line where they agree; who has not answered is a number here and no name. */
export const OpinionsCell = ({ line, call }: Props) => {
  const { opinions, figures = [] } = line;
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const agreed = opinions.filter(({ verdict }) => verdict === 'no-objection').length;
  const silent = opinions.filter(({ verdict }) => verdict === undefined).length;
  const others = opinions.filter(
    ({ verdict }) => verdict !== undefined && verdict !== 'no-objection',
  );
  if (opinions.length === 0) return <span>{t('meeting.noDepartments')}</span>;
  return (
    <>
      {t('meeting.agreed', { n: agreed, of: opinions.length })}
      {others.map(({ org, verdict }) => (
        <div key={org}>
          {t('meeting.said', {
            org: shortName(org),
            verdict: verdict === undefined ? '' : say(VERDICT[verdict]),
          })}
        </div>
      ))}
      {figures.map(({ opinion, department, field, resolution }) => (
        <div key={`${opinion} ${field}`} className="reason">
          {t('meeting.settled', { org: shortName(department), how: say(RESOLUTION[resolution]) })}
        </div>
      ))}
      {silent > 0 && <div>{t('meeting.silent', { n: silent })}</div>}
      <Vetoes line={line} call={call} />
    </>
  );
};

/** Objections to the published list: whether something is open, and what came of the rest. */
export const ObjectionsCell = ({ line: { notice } }: Props) => {
  const { day } = useMoment();
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  if (notice.objections.length === 0) return <span>{t('meeting.noObjections')}</span>;
  return (
    <>
      {notice.objections.map(({ receivedOn, finding, status }, index) => (
        // Two objections may have come on one day: their order is what tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever added to
        <div key={`${receivedOn} ${index}`}>
          {finding === undefined
            ? t(status === 'refused' ? 'meeting.objectionRefused' : 'meeting.objectionOpen', {
                date: day(receivedOn),
              })
            : t('meeting.objectionFound', {
                date: day(receivedOn),
                finding: say(FINDING[finding]),
              })}
        </div>
      ))}
    </>
  );
};

type Decision = NonNullable<Line['decisions']>[number];

/** Bodies that said the same one after another share a line: a meeting reads what differs. */
const alike = (a: Decision, b: Decision): boolean =>
  a.verdict === b.verdict &&
  a.outcome === b.outcome &&
  a.position === b.position &&
  (a.reason ?? '') === (b.reason ?? '');

const grouped = (decisions: readonly Decision[]): readonly (readonly Decision[])[] => {
  const groups: Decision[][] = [];
  for (const decision of decisions) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && alike(last[0], decision)) last.push(decision);
    else groups.push([decision]);
  }
  return groups;
};

/** What the bodies said, with the reason where the order was changed. */
export const EarlierCell = ({ line: { decisions = [], ranking, notSelected }, call }: Props) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { shortName } = useReference();
  return (
    <>
      {grouped(decisions).map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        const { id, verdict, outcome, position, reason } = first;
        const title = call.outcomes.find((one) => one.id === outcome)?.title;
        const moved = position !== undefined && position !== ranking?.position;
        const bodies = group.map(({ body }) => shortName(body)).join(t('listMark'));
        return (
          <div key={id} title={group.map(({ document }) => document.number).join(t('listMark'))}>
            {t('meeting.decided', {
              body: bodies,
              verdict: say(title ?? DECISION_VERDICT[verdict]),
            })}
            {moved && (
              <Tag color="orange">
                {t('deviation', { from: ranking?.position ?? '—', to: position })}
              </Tag>
            )}
            {reason !== undefined && reason !== '' && (
              <div className="reason">{t('meeting.reason', { reason })}</div>
            )}
          </div>
        );
      })}
      {notSelected?.by === 'veto' && t('meeting.veto', { reason: notSelected.reason })}
    </>
  );
};
