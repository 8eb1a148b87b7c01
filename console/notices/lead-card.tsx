import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Lead } from '../../workflows/notice/state.ts';
import { useReference } from '../api/reference.ts';

import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { ActDialog } from '../input/act-dialog.tsx';
import { SelectItem } from '../input/items.tsx';
import type { Report } from './reports.ts';

/** Passed on to a body of supervision. */
const Forward = ({ kase, lead }: { readonly kase: CaseAnswer; readonly lead: Lead }) => {
  const { t } = useTranslation('notices');
  const { reference, orgName } = useReference();
  const options = (reference?.orgs.items ?? [])
    .filter(({ kind, active }) => kind === 'supervision' && active)
    .map(({ id }) => ({ value: id, label: orgName(id) }));
  return (
    <ActDialog<{ readonly to: string }>
      act={{ plural: 'cases', id: kase.id, command: 'ForwardLead' }}
      title={t('lead.act')}
      consequence={t('lead.means')}
      body={({ to }) => ({ leadId: lead.id, to })}
      done={t('lead.done')}
    >
      <SelectItem name="to" label={t('lead.to')} missing={t('lead.toMissing')} options={options} />
    </ActDialog>
  );
};

/** 问题线索: anonymous with evidence; it is passed on to supervision and holds nothing up. */
export const LeadCard = ({
  kase,
  lead,
  report,
}: {
  readonly kase: CaseAnswer;
  readonly lead: Lead;
  readonly report: Report | undefined;
}) => {
  const { t } = useTranslation('notices');
  const { day } = useMoment();
  const { orgName } = useReference();
  return (
    <Card
      size="small"
      title={t('lead.title', { date: day(lead.since) })}
      style={{ marginBottom: 16 }}
    >
      <p>{report?.statement?.grounds ?? t('objector.sealed')}</p>
      {(report?.statement?.evidence ?? []).map((file) => (
        <ScanLink key={file.fileId} stream={`cases/${kase.id}`} file={file} />
      ))}
      {lead.forwardedTo !== undefined && (
        <p>{t('lead.forwarded', { to: orgName(lead.forwardedTo) })}</p>
      )}
      {lead.forwardedTo === undefined && kase.commands.includes('ForwardLead') && (
        <Forward kase={kase} lead={lead} />
      )}
    </Card>
  );
};
