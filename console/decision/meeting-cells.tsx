import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Call } from '../../workflows/calls/call.ts';
import { useReference } from '../api/reference.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { Line } from './answers.ts';
import { useLabels } from './labels.ts';

interface Props {
  readonly line: Line;
  readonly call: Call;
}

/** What departments said, in one line where they agree; who has not answered is a number here and no name. */
export const OpinionsCell = ({ line: { opinions, vetoes = [] }, call }: Props) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const labels = useLabels().opinions;
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
            verdict: verdict === undefined ? '' : labels[verdict],
          })}
        </div>
      ))}
      {silent > 0 && <div>{t('meeting.silent', { n: silent })}</div>}
      {vetoes
        .filter(({ status }) => status === 'found' || status === 'confirmed')
        .map(({ fact, status }) => (
          <div key={fact}>
            <Tag color="red">
              {t(status === 'found' ? 'meeting.vetoFound' : 'meeting.vetoConfirmed', {
                fact: say(call.vetoFacts.find(({ id }) => id === fact)?.title) || fact,
              })}
            </Tag>
          </div>
        ))}
    </>
  );
};

/** Objections to the published list: whether something is open, and what came of the rest. */
export const ObjectionsCell = ({ line: { notice } }: Props) => {
  const { t } = useTranslation('decision');
  const { findings } = useLabels();
  if (notice.objections.length === 0) return <span>{t('meeting.noObjections')}</span>;
  return (
    <>
      {notice.objections.map(({ receivedOn, finding, status }, index) => (
        // Two objections may have come on one day: their order is what tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever added to
        <div key={`${receivedOn} ${index}`}>
          {finding === undefined
            ? t(status === 'refused' ? 'meeting.objectionRefused' : 'meeting.objectionOpen', {
                date: receivedOn,
              })
            : t('meeting.objectionFound', { date: receivedOn, finding: findings[finding] })}
        </div>
      ))}
    </>
  );
};

/** What the bodies before said, with the reason where the order was changed. */
export const EarlierCell = ({ line: { decisions = [], ranking, notSelected }, call }: Props) => {
  const { t } = useTranslation('decision');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const { verdicts } = useLabels();
  return (
    <>
      {decisions.map(({ id, body, verdict, outcome, position, reason, document }) => {
        const title = call.outcomes.find((one) => one.id === outcome)?.title;
        const moved = position !== undefined && position !== ranking?.position;
        return (
          <div key={id} title={document.number}>
            {t('meeting.decided', {
              body: shortName(body),
              verdict: title === undefined ? verdicts[verdict] : say(title),
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
