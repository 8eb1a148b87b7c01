import { Button, Checkbox, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OpenOpinion } from '../../interface/reviewing.ts';
import type { Verdict } from '../../workflows/review/opinions/verdict.ts';
import { VERDICT } from '../../workflows/review/opinions/verdict.ts';
import { Due } from '../display/due.tsx';
import { HandActs } from '../hands/hand-acts.tsx';
import { Holder } from '../hands/holder.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { valueless } from '../input/verification.ts';

import { baseless, type Draft, unanswered } from './draft.ts';
import { COLUMNS } from './figure-rows.tsx';
import { isReport } from './is-report.ts';
import { ReportRows } from './report-rows.tsx';
import { SendBack } from './send-back.tsx';
import { SheetRows } from './sheet-rows.tsx';

interface Props {
  readonly question: OpenOpinion;
  readonly draft: Draft;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onChange: (draft: Draft) => void;
  readonly onSend: (verdict: Verdict) => void;
}

const Acts = ({ question, draft, onSend }: Pick<Props, 'question' | 'draft' | 'onSend'>) => {
  const { say } = useLanguage();
  const { t } = useTranslation('opinions');
  const disputed = Object.keys(draft.disputes).length;
  const open = unanswered(question, draft).length;
  const blocked = open > 0 || baseless(draft).length > 0;
  return (
    <Flex gap={8} wrap align="center">
      {disputed === 0 ? (
        <>
          <Button type="primary" disabled={blocked} onClick={() => onSend('no-objection')}>
            {say(VERDICT['no-objection'])}
          </Button>
          <Button disabled={blocked} onClick={() => onSend('not-ours')}>
            {say(VERDICT['not-ours'])}
          </Button>
          <Button disabled={blocked} onClick={() => onSend('cannot-verify')}>
            {say(VERDICT['cannot-verify'])}
          </Button>
        </>
      ) : (
        <Button type="primary" danger disabled={blocked} onClick={() => onSend('objection')}>
          {t('act.dispute', { count: disputed })}
        </Button>
      )}
      <SendBack question={question} />
      {open > 0 && <span className="under">{t('veto.first')}</span>}
    </Flex>
  );
};

/** Of a report: what is marked as marked, and all the rest as 一致. */
const Verify = ({ question, draft, onSend }: Pick<Props, 'question' | 'draft' | 'onSend'>) => {
  const { t } = useTranslation('opinions');
  const other = Object.keys(draft.answers).length;
  const rest = question.figures.length - other;
  return (
    <Button
      type="primary"
      disabled={valueless(draft.answers).length > 0}
      onClick={() => onSend('no-objection')}
    >
      {other === 0 ? t('verify.all', { count: rest }) : t('verify.send', { other, count: rest })}
    </Button>
  );
};

const CaseRow = ({ question, chosen, onChoose }: Omit<Props, 'draft' | 'onChange' | 'onSend'>) => {
  const { say } = useLanguage();
  const { about, due, timeLeft, dueExplained, paused, org, role, hand } = question;
  return (
    <tr className="case-row">
      <th colSpan={COLUMNS} scope="rowgroup">
        <Flex justify="space-between" align="center" gap={16} wrap>
          <Checkbox checked={chosen} onChange={({ target }) => onChoose(target.checked)}>
            <span className="case-name">{about.name ?? about.id}</span>{' '}
            <span className="under">
              {[say(about.applicantName), say(about.callTitle)].filter(Boolean).join(' · ')}
            </span>
          </Checkbox>
          <Flex gap={8} align="center">
            <Holder hand={question.hand} />
            <HandActs
              {...{ plural: 'cases', id: about.id, taskId: question.id, org, role, hand }}
            />
          </Flex>
          <div className="due-line">
            <Due due={due} timeLeft={timeLeft} explained={dueExplained} paused={paused} />
          </div>
        </Flex>
      </th>
    </tr>
  );
};

/** One application on the department's sheet: its indicators, its veto facts, and the answer. */
export const QuestionBody = ({ question, draft, chosen, onChoose, onChange, onSend }: Props) => {
  const { t } = useTranslation('opinions');
  const { name, id } = question.about;
  return (
    <tbody>
      <CaseRow question={question} chosen={chosen} onChoose={onChoose} />
      {isReport(question) ? (
        <ReportRows
          question={question}
          answers={draft.answers}
          onChange={(answers) => onChange({ ...draft, answers })}
        />
      ) : (
        <SheetRows question={question} draft={draft} onChange={onChange} />
      )}
      <tr>
        <td colSpan={COLUMNS}>
          <fieldset className="bare">
            <legend className="unseen">{t('act.answer', { name: name ?? id })}</legend>
            {isReport(question) ? (
              <Verify question={question} draft={draft} onSend={onSend} />
            ) : (
              <Acts question={question} draft={draft} onSend={onSend} />
            )}
          </fieldset>
        </td>
      </tr>
    </tbody>
  );
};
