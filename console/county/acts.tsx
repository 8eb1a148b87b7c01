import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card, Flex, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { PreliminaryVerdict } from '../../workflows/submission/preliminary-verdict.ts';
import { PRELIMINARY_VERDICT } from '../../workflows/submission/preliminary-verdict.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { DocumentFields, type DocumentValue, documentOf } from '../input/document-fields.tsx';
import { useSession } from '../session/session.ts';
import './county.css';
import { useCall } from '../api/call-reads.ts';
import { SignOffs } from './sign-offs.tsx';

interface OfCase {
  readonly kase: CaseAnswer;
}

const To = ({
  to,
  primary,
  children,
}: {
  readonly to: string;
  readonly primary: boolean;
  readonly children: string;
}) => {
  const navigate = useNavigate();
  // A real address, so that it opens in a new tab as well.
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      href={to}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void navigate({ to });
      }}
    >
      {children}
    </Button>
  );
};

const optionalDocument = (document: DocumentValue | undefined) =>
  document?.number === undefined || document.number.trim() === ''
    ? {}
    : { document: documentOf(document) };

const WITHDRAWABLE: readonly CaseAnswer['status'][] = [
  'draft',
  'preliminary',
  'formal-review',
  'correction',
];

/** 撤回申报: for good, and said so. */
const Withdraw = ({ kase }: OfCase) => {
  const { t } = useTranslation('county');
  if (!kase.commands.includes('WithdrawCase') || !WITHDRAWABLE.includes(kase.status)) return null;
  return (
    <ActDialog<{ reason: string; document?: DocumentValue }>
      act={{ plural: 'cases', id: kase.id, command: 'WithdrawCase' }}
      title={t('withdraw.title')}
      consequence={t('withdraw.means')}
      body={({ reason, document }) => ({ reason: reason.trim(), ...optionalDocument(document) })}
      done={t('withdraw.done')}
      danger
    >
      <Form.Item
        name="reason"
        label={t('withdraw.reason')}
        rules={[{ required: true, whitespace: true, message: t('withdraw.reasonMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <DocumentFields name="document" label={t('withdraw.document')} required={false} />
    </ActDialog>
  );
};

interface Preliminary {
  readonly verdict: PreliminaryVerdict;
  readonly reason?: string;
  readonly document?: DocumentValue;
}

const PreliminaryFields = () => {
  const { t } = useTranslation('county');
  const { choices } = useLanguage();
  const verdict = Form.useWatch('verdict', Form.useFormInstance<Preliminary>());
  const means = {
    recommend: t('preliminary.recommendMeans'),
    return: t('preliminary.returnMeans'),
    decline: t('preliminary.declineMeans'),
  };
  return (
    <>
      <Form.Item
        name="verdict"
        label={t('preliminary.verdict')}
        rules={[{ required: true, message: t('preliminary.verdictMissing') }]}
      >
        <Radio.Group vertical options={choices(PRELIMINARY_VERDICT)} />
      </Form.Item>
      {verdict !== undefined && (
        <Alert
          type={verdict === 'decline' ? 'warning' : 'info'}
          style={{ marginBottom: 16 }}
          title={means[verdict]}
        />
      )}
      {verdict !== undefined && verdict !== 'recommend' && (
        <Form.Item
          name="reason"
          label={t('preliminary.reason')}
          rules={[{ required: true, whitespace: true, message: t('preliminary.reasonMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3 }} />
        </Form.Item>
      )}
      <DocumentFields name="document" label={t('preliminary.document')} required={false} />
    </>
  );
};

/** 县级初审 of what a park or promotion organisation files. */
const PreliminaryReview = ({ kase }: OfCase) => {
  const { t } = useTranslation('county');
  if (kase.status !== 'preliminary' || !kase.commands.includes('RecommendPreliminarily'))
    return null;
  return (
    <ActDialog<Preliminary>
      act={{ plural: 'cases', id: kase.id, command: 'RecommendPreliminarily' }}
      title={t('preliminary.title')}
      body={({ verdict, reason, document }) => ({
        verdict,
        ...(verdict === 'recommend' ? {} : { reason: reason?.trim() }),
        ...optionalDocument(document),
      })}
      done={t('preliminary.done')}
      primary
    >
      <PreliminaryFields />
    </ActDialog>
  );
};

/** The sign-offs here as well, so that a head need not go through the form. */
const HeadSigns = ({ kase }: OfCase) => {
  const call = useCall(kase.call.id);
  return call.data === undefined ? null : (
    <Card style={{ margin: '12px 0' }}>
      <SignOffs kase={kase} answer={call.data} />
    </Card>
  );
};

const ROLES: readonly string[] = ['clerk', 'unit-head', 'office'];

/** What the applicant's side can do with its application; nothing for anybody else. */
export const CountyActs = ({ kase }: OfCase) => {
  const { t } = useTranslation('county');
  const { grant } = useSession();
  const units = [kase.applicant, ...kase.partners];
  const own = grant !== undefined && ROLES.includes(grant.role) && units.includes(grant.org);
  const recommends = grant !== undefined && kase.recommender === grant.org;
  if (!own && !recommends) return null;
  const open = kase.status === 'draft' || kase.status === 'correction';
  const to = `/cases/${kase.id}/fill`;
  const returned = kase.submission.returned;
  return (
    <>
      {own && kase.status === 'draft' && returned !== undefined && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('preliminary.returned', { reason: returned.reason })}
        />
      )}
      <Flex gap={8} wrap>
        {own && (
          <To to={to} primary={open}>
            {kase.status === 'correction'
              ? t('acts.correct')
              : kase.status === 'draft'
                ? t('acts.fill')
                : t('acts.read')}
          </To>
        )}
        {own && open && grant.org === kase.applicant && (
          <To to={`${to}?part=check`} primary={false}>
            {kase.status === 'correction' ? t('part.answer') : t('part.check')}
          </To>
        )}
        {own && kase.submission.filed !== undefined && (
          <To to={`/cases/${kase.id}/receipt`} primary={false}>
            {t('receipt.title')}
          </To>
        )}
        {recommends && <PreliminaryReview kase={kase} />}
        {own && <Withdraw kase={kase} />}
      </Flex>
      {own && open && grant.role === 'unit-head' && <HeadSigns kase={kase} />}
      {own && kase.submission.takenBack !== undefined && (
        <Alert
          type="warning"
          style={{ marginTop: 12 }}
          title={t('acts.takenBack', { number: kase.submission.takenBack.document.number })}
        />
      )}
    </>
  );
};
