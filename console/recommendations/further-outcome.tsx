import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReferenceOrg } from '../../interface/reference.ts';
import type { Selection } from '../../workflows/recommendation/selection.ts';
import { SELECTION } from '../../workflows/recommendation/selection.ts';
import type { Nomination } from '../../workflows/recommendation/stream/state.ts';
import { useCase } from '../api/case-reads.ts';
import { useReference } from '../api/reference.ts';
import { StatusTag } from '../display/status-tag.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DateItem } from '../input/date-field.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { ChoiceItem, LineItem } from '../input/items.tsx';

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

interface Above {
  readonly nomination: Nomination;
  readonly above: ReferenceOrg;
}

const Record = ({ nomination: { caseId }, above }: Above) => {
  const { t } = useTranslation('recommendations');
  const { choices } = useLanguage();
  const { levelName, orgName } = useReference();
  return (
    <ActDialog<Values>
      act={{ plural: 'cases', id: caseId, command: 'RecordOutcome' }}
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
      <ChoiceItem name="outcome" label={t('outcome.result')} options={choices(SELECTION)} />
      <DocumentFields name="document" label={t('outcome.document')} scan={`cases/${caseId}`} />
      <LineItem name="title" label={t('outcome.title')} maxLength={200} />
      <DateItem name="validFrom" label={t('outcome.validFrom')} />
    </ActDialog>
  );
};

/** 更上一级结果: a city cannot nominate to the nation, so the province tells what came of it there. */
export const FurtherOutcome = ({ nomination }: Pick<Above, 'nomination'>) => {
  const { reference, levelName } = useReference();
  const { data } = useCase(nomination.caseId);
  const last = data?.recommendation.outcomes.at(-1);
  const above = bodyAbove(reference?.orgs.items ?? [], last?.level ?? '');
  if (data === undefined || last?.outcome !== 'selected' || above === undefined) return null;
  return (
    <Flex gap={16} align="center" justify="space-between" wrap style={{ padding: '6px 0' }}>
      <span>
        {nomination.name} <StatusTag status={data.status} /> {levelName(last.level)}
      </span>
      {data.commands.includes('RecordOutcome') && <Record nomination={nomination} above={above} />}
    </Flex>
  );
};
