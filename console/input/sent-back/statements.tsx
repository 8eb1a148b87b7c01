import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../../interface/calls.ts';
import type { CaseAnswer } from '../../../interface/cases.ts';
import type { Statement } from '../../../workflows/review/statements/state.ts';
import { useCall } from '../../api/call-reads.ts';
import { useReference } from '../../api/reference.ts';
import { Loaded } from '../../app/loaded.tsx';
import { useMoment } from '../../display/moment.tsx';
import { Part } from '../../display/part.tsx';
import { usePlaceTitle } from '../../display/place-title.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ActDialog } from '../act-dialog.tsx';
import { PassageItem } from '../items.tsx';

interface Props {
  readonly kase: CaseAnswer;
}

const Make = ({ kase, statement, what }: Props & OfStatement) => {
  const { t } = useTranslation('input');
  return (
    <ActDialog<{ readonly text: string }>
      act={{ plural: 'cases', id: kase.id, command: 'MakeStatement' }}
      title={t('statement.make')}
      primary
      consequence={t('statement.means', { what })}
      body={({ text }) => ({ about: statement.about, text })}
      done={t('statement.made')}
    >
      <PassageItem
        name="text"
        label={t('statement.text')}
        missing={t('statement.missing')}
        maxLength={5000}
      />
    </ActDialog>
  );
};

interface OfStatement {
  readonly statement: Statement;
  /** The veto fact or the figure that it is about. */
  readonly what: string;
}

/** What the department found, until when one may speak to it, and what was said. */
const Entry = ({ kase, statement, what }: Props & OfStatement) => {
  const { t } = useTranslation('input');
  const { minute, day } = useMoment();
  const { shortName } = useReference();
  const { basis, said, about, due, department } = statement;
  const open = kase.tasks.some(({ id }) => id === `statement:${about}`);
  return (
    <li className="sent-back-item">
      <div>
        <strong>{what}</strong> <span className="under">{shortName(department)}</span>{' '}
        {said === undefined ? (
          <Tag color="orange">{t('statement.until', { day: day(due.date) })}</Tag>
        ) : (
          <Tag color="green">{t('statement.made')}</Tag>
        )}
      </div>
      {basis !== undefined && <div>{t('statement.basis', { basis })}</div>}
      {said !== undefined && (
        <div>
          {said.text} <span className="under number">{minute(said.at)}</span>
        </div>
      )}
      {open && <Make kase={kase} statement={statement} what={what} />}
    </li>
  );
};

const List = ({ kase, call }: Props & { readonly call: CallAnswer }) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const titleOf = usePlaceTitle(call.form);
  const whatOf = ({ fact, field = '' }: Statement): string =>
    fact === undefined
      ? titleOf(field)
      : say(call.call.vetoFacts.find(({ id }) => id === fact)?.title) || fact;
  return (
    <Part title={t('statement.title')}>
      <ol className="sent-back-items">
        {(kase.review.statements ?? []).map((statement) => (
          <Entry
            key={`${statement.about} ${statement.since}`}
            {...{ kase, statement }}
            what={whatOf(statement)}
          />
        ))}
      </ol>
    </Part>
  );
};

/** 陈述: what the applicant may speak to before it is settled, and what it said. */
export const Statements = ({ kase }: Props) => {
  const call = useCall(kase.callId);
  if ((kase.review.statements ?? []).length === 0) return null;
  return <Loaded query={call}>{(answer) => <List kase={kase} call={answer} />}</Loaded>;
};
