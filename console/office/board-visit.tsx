import { Flex, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isPersonal } from '../../engine/personal.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { FileRef } from '../../workflows/orgs/document.ts';
import type { VisitResult } from '../../workflows/review/site-visit/result.ts';
import { VISIT_RESULT } from '../../workflows/review/site-visit/result.ts';
import { Facts } from '../display/facts.tsx';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { FileUpload } from '../input/file-upload.tsx';
import { ChoiceItem, PassageItem } from '../input/items.tsx';
import { VisitChoice } from './visit-choice.tsx';

const ChooseForVisit = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('office');
  return (
    <ActDialog<{ readonly visit: boolean; readonly reason: string }>
      act={{ plural: 'cases', id, command: 'ChooseForSiteVisit' }}
      title={t('visit.choose')}
      primary
      consequence={t('bulk.visitHelp')}
      body={(values) => values}
      done={t('visit.chosen')}
    >
      <VisitChoice maxLength={5000} />
    </ActDialog>
  );
};

type SiteVisit = NonNullable<CaseAnswer['review']['siteVisit']>;

interface Visit {
  readonly date: string;
  readonly participants: readonly string[];
  readonly findings: string;
  readonly result: VisitResult;
  readonly report?: FileRef;
}

const RecordVisit = ({ id }: { readonly id: string }) => {
  const { choices } = useLanguage();
  const { t } = useTranslation('office');
  return (
    <ActDialog<Visit>
      act={{ plural: 'cases', id, command: 'RecordSiteVisit' }}
      title={t('visit.record')}
      primary
      consequence={t('visit.recordHelp')}
      body={(values) => values}
      done={t('visit.recorded')}
    >
      <DateItem name="date" label={t('visit.date')} missing={t('visit.dateMissing')} />
      <Form.Item
        name="participants"
        label={t('visit.participants')}
        extra={t('visit.participantsHelp')}
        rules={[{ required: true, message: t('visit.participantsMissing') }]}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
      <PassageItem
        name="findings"
        label={t('visit.findings')}
        missing={t('visit.findingsMissing')}
        autoSize={{ minRows: 3 }}
        maxLength={5000}
      />
      <ChoiceItem
        name="result"
        label={t('visit.result')}
        missing={t('visit.resultMissing')}
        options={choices(VISIT_RESULT)}
      />
      <Form.Item name="report" label={t('visit.report')}>
        <FileUpload target={`cases/${id}`} />
      </Form.Item>
    </ActDialog>
  );
};

/** The office's next act about the visit: whether there is one, or what came of it. */
export const VisitAct = ({ kase }: { readonly kase: CaseAnswer }) => {
  const task = kase.tasks.find(({ id }) => id === 'site-visit');
  if (task === undefined) return null;
  return task.kind === 'choose-site-visit' ? (
    <ChooseForVisit id={kase.id} />
  ) : (
    <RecordVisit id={kase.id} />
  );
};

const VisitFacts = ({ visit }: { readonly visit: SiteVisit }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { date, result, participants, findings } = visit;
  const people = isPersonal(participants) ? participants.value : undefined;
  return (
    <Facts
      column={2}
      facts={[
        [t('visit.date'), day(date)],
        [t('visit.result'), say(VISIT_RESULT[result])],
        [
          t('visit.participants'),
          Array.isArray(people) ? people.join(t('and')) : t('visit.withheld'),
        ],
        [t('visit.findings'), findings],
      ]}
    />
  );
};

/** Whether the case is visited, by whom and what was found. */
export const BoardVisit = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('office');
  const { siteVisit } = kase.review;
  if (siteVisit !== undefined) return <VisitFacts visit={siteVisit} />;
  if (!kase.tasks.some(({ id }) => id === 'site-visit')) return <span>{t('visit.notNow')}</span>;
  return (
    <Flex gap={8} align="center" wrap>
      <VisitAct kase={kase} />
    </Flex>
  );
};
