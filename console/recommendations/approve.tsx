import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../interface/batches.ts';
import type { DecisionBody } from '../../workflows/calls/call-parts.ts';
import { nominees } from '../../workflows/recommendation/stream/state.ts';
import { ownOrBehalf } from '../behalf/own-or-behalf.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';

/** One body approves the list as it stands: itself, or recorded by the office from its minutes. */
export const Approve = ({
  answer,
  body,
  own,
}: {
  readonly answer: BatchAnswer;
  readonly body: DecisionBody;
  readonly own: boolean;
}) => {
  const { t } = useTranslation('recommendations');
  const { say } = useLanguage();
  const n = nominees(answer.state).length;
  const { command, bodyOf } = ownOrBehalf(own, 'ApproveNominations', {
    role: 'leading-group',
    org: body.org,
  });
  return (
    <ActDialog<{ readonly document: DocumentValue }>
      act={{ plural: 'recommendations', id: answer.id, command }}
      title={own ? t('approve.act') : t('approve.onBehalf')}
      consequence={
        own ? t('approve.means', { n }) : t('approve.meansOnBehalf', { n, body: say(body.title) })
      }
      body={({ document }) => bodyOf({ body: body.org, document: documentOf(document) })}
      done={own ? t('approve.done') : t('approve.recorded')}
      primary
    >
      <DocumentFields
        name="document"
        label={say(body.document)}
        scan={`recommendations/${answer.id}`}
      />
    </ActDialog>
  );
};
