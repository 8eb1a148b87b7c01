import { Descriptions, Flex, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isPersonal } from '../../engine/personal.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { FileRef } from '../../workflows/orgs/document.ts';
import type { VisitResult } from '../../workflows/review/site-visit/result.ts';
import { VISIT_RESULT } from '../../workflows/review/site-visit/result.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { FileUpload } from '../input/file-upload.tsx';

export const ChooseForVisit = ({ id }: { readonly id: string }) => {
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
      <Form.Item
        name="visit"
        label={t('visit.choice')}
        rules={[{ required: true, message: t('visit.choiceMissing') }]}
      >
        <Radio.Group
          options={[
            { value: true, label: t('visit.yes') },
            { value: false, label: t('visit.no') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('visit.reason')}
        rules={[{ required: true, message: t('visit.reasonMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={5000} />
      </Form.Item>
    </ActDialog>
  );
};

interface Visit {
  readonly date: string;
  readonly participants: readonly string[];
  readonly findings: string;
  readonly result: VisitResult;
  readonly report?: FileRef;
}

export const RecordVisit = ({ id }: { readonly id: string }) => {
  const { choices } = useLanguage();
  const { t } = useTranslation('office');
  const required = (message: string) => [{ required: true, message }];
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
        rules={required(t('visit.participantsMissing'))}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
      <Form.Item
        name="findings"
        label={t('visit.findings')}
        rules={required(t('visit.findingsMissing'))}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="result" label={t('visit.result')} rules={required(t('visit.resultMissing'))}>
        <Radio.Group options={choices(VISIT_RESULT)} />
      </Form.Item>
      <Form.Item name="report" label={t('visit.report')}>
        <FileUpload target={`cases/${id}`} />
      </Form.Item>
    </ActDialog>
  );
};

/** Whether the case is visited, by whom and what was found. */
export const BoardVisit = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('office');
  const { say } = useLanguage();
  const { day } = useMoment();
  const { siteVisit } = kase.review;
  const task = kase.tasks.find(({ id }) => id === 'site-visit');
  if (siteVisit !== undefined) {
    const people = isPersonal(siteVisit.participants) ? siteVisit.participants.value : undefined;
    return (
      <Descriptions
        size="small"
        column={2}
        items={[
          { key: 'date', label: t('visit.date'), children: day(siteVisit.date) },
          {
            key: 'result',
            label: t('visit.result'),
            children: say(VISIT_RESULT[siteVisit.result]),
          },
          {
            key: 'people',
            label: t('visit.participants'),
            children: Array.isArray(people) ? people.join(t('and')) : t('visit.withheld'),
          },
          { key: 'findings', label: t('visit.findings'), children: siteVisit.findings },
        ]}
      />
    );
  }
  if (task === undefined) return <span>{t('visit.notNow')}</span>;
  return (
    <Flex gap={8} align="center" wrap>
      {task.kind === 'choose-site-visit' ? (
        <ChooseForVisit id={kase.id} />
      ) : (
        <RecordVisit id={kase.id} />
      )}
    </Flex>
  );
};
