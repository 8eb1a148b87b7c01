import { Checkbox, Divider, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NoticeAnswer } from '../../interface/batches.ts';
import { useMoment } from '../display/moment.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { changedNames, type Names } from '../input/changed-names.ts';
import { PassageItem } from '../input/items.tsx';
import { NameFields } from '../input/name-fields.tsx';
import { required } from '../input/required.ts';

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

const listedIn = (rounds: NoticeAnswer['state']['rounds']): ReadonlyMap<string, Line> =>
  new Map(rounds.flatMap(({ list }) => list.map((line) => [line.caseId, line] as const)));

/** Of the chosen cases what their lines shall say from now on, where it is something else. */
const changesIn = (listed: ReadonlyMap<string, Line>, { cases, names }: Values) =>
  cases.flatMap((caseId) => {
    const line = listed.get(caseId);
    const changed = line === undefined ? {} : changedNames(line, names?.[caseId] ?? {});
    return Object.keys(changed).length === 0 ? [] : [{ caseId, ...changed }];
  });

const Fields = ({ listed }: { readonly listed: ReadonlyMap<string, Line> }) => {
  const { t } = useTranslation('notices');
  return (
    <>
      <Form.Item
        name="cases"
        label={t('correct.cases')}
        rules={required(t('correct.casesMissing'))}
      >
        <Checkbox.Group
          options={[...listed].map(([value, { name }]) => ({ value, label: name }))}
        />
      </Form.Item>
      <ChosenNames listed={listed} />
      <PassageItem
        name="text"
        label={t('correct.text')}
        missing={t('correct.textMissing')}
        rows={3}
        maxLength={5000}
      />
      <PassageItem
        name="reason"
        label={t('correct.reason')}
        missing={t('correct.reasonMissing')}
        rows={2}
        maxLength={5000}
      />
    </>
  );
};

/** 更正公示: what was wrong is set right, with new days for it; the old page stays, marked. */
export const CorrectNotice = ({ answer }: { readonly answer: NoticeAnswer }) => {
  const { t } = useTranslation('notices');
  const { published, rounds } = answer.state;
  const extension = useExtension(answer.state);
  const listed = listedIn(rounds);
  if (published === undefined) return null;
  const names = Object.fromEntries(
    [...listed].map(([caseId, { name, applicant, partners = [] }]) => [
      caseId,
      { name, applicant, partners },
    ]),
  );
  return (
    <ActDialog<Values>
      act={{ plural: 'notices', id: answer.id, command: 'CorrectNotice' }}
      title={t('correct.act')}
      consequence={t(extension === undefined ? 'correct.means' : 'correct.extendMeans')}
      initial={{ ...extension, names }}
      body={(values) => ({ ...values, names: changesIn(listed, values) })}
      done={t('correct.done')}
      width={640}
    >
      <Fields listed={listed} />
      <FirstDay callId={published.callId} kept={extension?.firstDay} />
    </ActDialog>
  );
};
