import { Card, Flex, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReferenceOrg } from '../../interface/reference.ts';
import type { Selection } from '../../workflows/recommendation/selection.ts';
import { SELECTION } from '../../workflows/recommendation/selection.ts';
import type { Nomination } from '../../workflows/recommendation/stream/state.ts';
import { api } from '../api/address.ts';
import { useCase } from '../api/case-reads.ts';
import { useRead } from '../api/queries.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useMoment } from '../display/moment.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { useSession } from '../session/session.ts';

import { OutcomeTable } from './outcomes.tsx';
import { RecordOutcome } from './record-outcome.tsx';
import { Summary } from './summary.tsx';

interface Values {
  readonly outcome: Selection;
  readonly document: DocumentValue;
  readonly title?: string;
  readonly validFrom?: string;
}

/** Who decides one level further up: the ministry, as the directory has it. */
const bodyAbove = (orgs: readonly ReferenceOrg[], level: string): ReferenceOrg | undefined => {
  const here = orgs.find(
    (org) =>
      org.level === level &&
      org.parent !== undefined &&
      orgs.some(({ id, level: above }) => id === org.parent && above !== level),
  );
  const above = orgs.find(({ id }) => id === here?.parent)?.level;
  return orgs.find(
    ({ level: own, kind }) => own === above && (kind === 'ministry' || kind === 'office'),
  );
};

/** 更上一级结果: a city cannot nominate to the nation, so the province tells what came of it there. */
const FurtherOutcome = ({ nomination }: { readonly nomination: Nomination }) => {
  const { t } = useTranslation('recommendations');
  const { choices } = useLanguage();
  const { reference, levelName, orgName } = useReference();
  const { data } = useCase(nomination.caseId);
  const last = data?.recommendation.outcomes.at(-1);
  const above = bodyAbove(reference?.orgs.items ?? [], last?.level ?? '');
  if (data === undefined || last?.outcome !== 'selected' || above === undefined) return null;
  return (
    <Flex gap={16} align="center" justify="space-between" wrap style={{ padding: '6px 0' }}>
      <span>
        {nomination.name} <StatusTag status={data.status} /> {levelName(last.level)}
      </span>
      {data.commands.includes('RecordOutcome') && (
        <ActDialog<Values>
          act={{ plural: 'cases', id: nomination.caseId, command: 'RecordOutcome' }}
          title={t('further.act', { level: levelName(above.level) })}
          consequence={t('further.means', { body: orgName(above.id) })}
          initial={{ outcome: 'selected' }}
          body={({ outcome, document, title, validFrom }) => ({
            level: above.level,
            body: above.id,
            outcome,
            document: documentOf(document),
            ...(title === undefined || title.trim() === '' || outcome !== 'selected'
              ? {}
              : { title: title.trim() }),
            ...(validFrom === undefined || outcome !== 'selected' ? {} : { validFrom }),
          })}
          done={t('further.done')}
        >
          <Form.Item name="outcome" label={t('outcome.result')}>
            <Radio.Group options={choices(SELECTION)} />
          </Form.Item>
          <DocumentFields
            name="document"
            label={t('outcome.document')}
            scan={`cases/${nomination.caseId}`}
          />
          <Form.Item name="title" label={t('outcome.title')}>
            <Input maxLength={200} />
          </Form.Item>
          <DateItem name="validFrom" label={t('outcome.validFrom')} />
        </ActDialog>
      )}
    </Flex>
  );
};

const Received = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('recommendations');
  const { day } = useMoment();
  const { orgName } = useReference();
  const { grant } = useSession();
  const answer = useRead(api('/api/recommendations/{id}', { id }));
  return (
    <Loaded query={answer}>
      {(data) => {
        const { opened, letters, nominations } = data.state;
        const own = grant?.org === opened?.upstream.issuer && opened?.upstream.callId === undefined;
        const selected = nominations.filter(({ outcome }) => outcome?.outcome === 'selected');
        return (
          <Card
            size="small"
            style={{ marginBottom: 16 }}
            title={t('upstream.from', {
              unit: orgName(opened?.unit),
              title: opened?.upstream.title ?? '',
            })}
            extra={own && <RecordOutcome answer={data} own />}
          >
            <p>
              {letters.map(({ document }) => (
                <span key={document.number}>
                  {t('upstream.letter', { number: document.number, date: day(document.date) })}{' '}
                </span>
              ))}
            </p>
            <OutcomeTable answer={data} withdraws={false} />
            <div style={{ marginTop: 12 }}>
              {selected.map((nomination) => (
                <FurtherOutcome key={nomination.caseId} nomination={nomination} />
              ))}
            </div>
            <div style={{ marginTop: 12 }}>
              <Summary answer={data} />
            </div>
          </Card>
        );
      }}
    </Loaded>
  );
};

/** 下级推荐项目: what was recommended to this department, and its answers. */
export const Upstream = () => {
  const { t } = useTranslation('recommendations');
  const list = useRead(api('/api/recommendations', { limit: 100 }));
  return (
    <Page title={t('upstream.title')} lead={t('upstream.lead')}>
      <Loaded
        query={list}
        empty={{ when: ({ items }) => items.length === 0, say: t('upstream.none') }}
      >
        {({ items }) => items.map(({ id }) => <Received key={id} id={id} />)}
      </Loaded>
    </Page>
  );
};
