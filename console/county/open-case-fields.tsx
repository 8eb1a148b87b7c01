import { Alert, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { ReferenceOrg } from '../../interface/reference.ts';
import { useReference } from '../api/reference.ts';
import { useMoment } from '../display/moment.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ChoiceItem, SelectItem } from '../input/items.tsx';
import { Several } from '../input/several.tsx';
import { useSession } from '../session/session.ts';
import { ClusterFields } from './open-case-cluster.tsx';

interface OfCall {
  readonly answer: CallAnswer;
}

const mayFile = ({ call }: CallAnswer, org: ReferenceOrg): boolean =>
  org.active &&
  call.mayFile.kinds.some((kind) => kind === org.kind) &&
  (call.mayFile.orgs === undefined || call.mayFile.orgs.includes(org.id));

/** In one's own name; for a city-wide cluster by the office that runs the round. */
const useApplicants = (answer: CallAnswer): readonly ReferenceOrg[] => {
  const { reference } = useReference();
  const { grant } = useSession();
  const orgs = reference?.orgs.items ?? [];
  return orgs.filter(
    (org) =>
      mayFile(answer, org) &&
      (org.id === grant?.org ||
        (grant?.role === 'office' && grant.org === answer.call.office && org.kind === 'city')),
  );
};

const Window = ({ answer }: OfCall) => {
  const { t } = useTranslation('county');
  const { minute } = useMoment();
  const [from, to] = [answer.call.window.opensAt, answer.closesAt].map(minute);
  return <Alert type="info" style={{ marginBottom: 16 }} title={t('open.window', { from, to })} />;
};

/** In whose name; where the county reviews first, that is said. */
const Applicant = ({
  answer,
  applicants,
}: OfCall & { readonly applicants: readonly ReferenceOrg[] }) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const { reference } = useReference();
  const chosen: unknown = Form.useWatch('applicant');
  const first = applicants.find(({ id }) => id === chosen);
  const parent = reference?.orgs.items.find(({ id }) => id === first?.parent);
  const { afterPreliminaryReview } = answer.call.mayFile;
  return (
    <>
      <SelectItem
        name="applicant"
        label={t('open.applicant')}
        missing={t('open.applicantMissing')}
        options={applicants.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      {first !== undefined && afterPreliminaryReview.some((kind) => kind === first.kind) && (
        <Alert
          type="info"
          style={{ marginBottom: 16 }}
          title={t('open.throughCounty', { county: say(parent?.name) })}
        />
      )}
    </>
  );
};

const Partners = ({ answer }: OfCall) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const { reference } = useReference();
  const applicant: unknown = Form.useWatch('applicant');
  const { maxPartners } = answer.call.mayFile;
  const partners = (reference?.orgs.items ?? []).filter(
    (org) => mayFile(answer, org) && org.id !== applicant,
  );
  return (
    <Form.Item
      name="partners"
      label={t('open.partners')}
      extra={t('open.partnersHelp', { count: maxPartners })}
    >
      <Several
        maxCount={maxPartners}
        options={partners.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
    </Form.Item>
  );
};

/** What a round asks of a new application; it has to be chosen first. */
export const Details = ({ answer }: OfCall) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const applicants = useApplicants(answer);
  const { call } = answer;
  if (applicants.length === 0)
    return <Alert type="warning" showIcon title={t('open.mayNotFile')} />;
  return (
    <>
      <Window answer={answer} />
      <Applicant answer={answer} applicants={applicants} />
      <ChoiceItem
        name="track"
        label={t('open.track')}
        missing={t('open.trackMissing')}
        vertical
        options={call.tracks.map(({ id, title }) => ({ value: id, label: say(title) }))}
      />
      <Form.Item
        name="name"
        label={t('open.name')}
        extra={t('open.nameHelp')}
        rules={[
          { required: true, whitespace: true, min: 2, max: 100, message: t('open.nameMissing') },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      {call.mayFile.jointApplications && <Partners answer={answer} />}
      <ClusterFields />
    </>
  );
};
