import { Checkbox, Divider, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NoticeAnswer } from '../../interface/batches.ts';
import { useMoment } from '../display/moment.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { changedNames, type Names } from '../input/changed-names.ts';
import { NameFields } from '../input/name-fields.tsx';

import { FirstDay } from './first-day.tsx';

interface Values {
  readonly cases: readonly string[];
  /** By case: name and units as they are right. */
  readonly names?: Readonly<Record<string, Partial<Names>>>;
  readonly text: string;
  readonly reason: string;
  readonly firstDay: string;
}

type Line = NoticeAnswer['state']['rounds'][number]['list'][number];

/** Of each chosen case what its line says now, to be set right. */
const ChosenNames = ({ listed }: { readonly listed: ReadonlyMap<string, Line> }) => {
  const { t } = useTranslation('notices');
  const chosen = Form.useWatch('cases', Form.useFormInstance<Values>()) ?? [];
  if (chosen.length === 0) return null;
  return (
    <section aria-label={t('correct.names')}>
      <p>{t('correct.names')}</p>
      {chosen.map((caseId) => (
        <div key={caseId}>
          <Divider titlePlacement="start">{listed.get(caseId)?.name}</Divider>
          <NameFields at={['names', caseId]} lead />
        </div>
      ))}
    </section>
  );
};

/** What a notice that was found too short is corrected to: the same cases, from the same first day. */
const useExtension = ({ rounds, short }: NoticeAnswer['state']): Values | undefined => {
  const { t } = useTranslation('notices');
  const { day } = useMoment();
  const found = short.at(-1);
  const round = rounds.find(({ round: number }) => number === found?.round);
  // Extended already: a later round has taken its cases over.
  if (found === undefined || round === undefined || rounds.at(-1) !== round) return undefined;
  return {
    cases: round.list.map(({ caseId }) => caseId),
    text: t('correct.extendText', { was: day(found.lastDay), due: day(found.due) }),
    reason: t('correct.extendReason'),
    firstDay: round.firstDay,
  };
};

/** 更正公示: what was wrong is set right, with new days for it; the old page stays, marked. */
export const CorrectNotice = ({ answer }: { readonly answer: NoticeAnswer }) => {
  const { t } = useTranslation('notices');
  const { published, rounds } = answer.state;
  const extension = useExtension(answer.state);
  const listed: ReadonlyMap<string, Line> = new Map(
    rounds.flatMap(({ list }) => list.map((line) => [line.caseId, line] as const)),
  );
  if (published === undefined) return null;
  const namesOf = (cases: readonly string[], names: Values['names']) =>
    cases.flatMap((caseId) => {
      const line = listed.get(caseId);
      const changed = line === undefined ? {} : changedNames(line, names?.[caseId] ?? {});
      return Object.keys(changed).length === 0 ? [] : [{ caseId, ...changed }];
    });
  return (
    <ActDialog<Values>
      act={{ plural: 'notices', id: answer.id, command: 'CorrectNotice' }}
      title={t('correct.act')}
      consequence={t(extension === undefined ? 'correct.means' : 'correct.extendMeans')}
      initial={{
        ...extension,
        names: Object.fromEntries(
          [...listed].map(([caseId, { name, applicant, partners = [] }]) => [
            caseId,
            { name, applicant, partners },
          ]),
        ),
      }}
      body={({ cases, names, text, reason, firstDay }) => ({
        cases,
        names: namesOf(cases, names),
        text,
        reason,
        firstDay,
      })}
      done={t('correct.done')}
      width={640}
    >
      <Form.Item
        name="cases"
        label={t('correct.cases')}
        rules={[{ required: true, message: t('correct.casesMissing') }]}
      >
        <Checkbox.Group
          options={[...listed].map(([value, { name }]) => ({ value, label: name }))}
        />
      </Form.Item>
      <ChosenNames listed={listed} />
      <Form.Item
        name="text"
        label={t('correct.text')}
        rules={[{ required: true, message: t('correct.textMissing') }]}
      >
        <Input.TextArea rows={3} maxLength={5000} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('correct.reason')}
        rules={[{ required: true, message: t('correct.reasonMissing') }]}
      >
        <Input.TextArea rows={2} maxLength={5000} />
      </Form.Item>
      <FirstDay callId={published.callId} kept={extension?.firstDay} />
    </ActDialog>
  );
};
