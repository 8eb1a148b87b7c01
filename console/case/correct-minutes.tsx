import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { PassageItem } from '../input/items.tsx';
import { useSession } from '../session/session.ts';

interface Values {
  readonly document?: DocumentValue;
  readonly reason?: string;
  readonly basis?: DocumentValue;
}

/** 更正会议纪要信息, by the body that decided: what it moves is said before. */
export const CorrectMinutes = ({ kase }: { readonly kase: CaseAnswer }) => {
  const { t } = useTranslation('case');
  const { grant } = useSession();
  const own = (kase.review.decisions ?? []).filter(({ body }) => body === grant?.org);
  if (!kase.commands.includes('CorrectMinutes') || own.length === 0) return null;
  return (
    <Flex gap={8} wrap style={{ margin: '12px 0' }}>
      {own.map(({ id, document }) => (
        <ActDialog<Values>
          key={id}
          act={{ plural: 'cases', id: kase.id, command: 'CorrectMinutes' }}
          title={t('minutes.act', { number: document.number })}
          consequence={t('minutes.means')}
          initial={{ document }}
          body={(values) => ({
            decision: id,
            document: documentOf(values.document),
            reason: values.reason?.trim() ?? '',
            basis: documentOf(values.basis),
          })}
          done={t('minutes.done')}
          width={640}
        >
          <DocumentFields name="document" label={t('minutes.document')} />
          <PassageItem
            name="reason"
            label={t('minutes.reason')}
            missing={t('minutes.reasonMissing')}
            maxLength={2000}
          />
          <DocumentFields name="basis" label={t('minutes.basis')} scan={`cases/${kase.id}`} />
        </ActDialog>
      ))}
    </Flex>
  );
};
