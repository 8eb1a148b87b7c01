import { useTranslation } from 'react-i18next';
import type { NoticeAnswer } from '../../interface/batches.ts';
import { useReference } from '../api/reference.ts';
import { Facts } from '../display/facts.tsx';
import { useMoment } from '../display/moment.tsx';
import { ScanLink } from '../display/scan-link.tsx';
import { contactText } from './contact-text.ts';

type State = NoticeAnswer['state'];

/** Where the notice stands on the government's site, each place with the picture that proves it. */
const Websites = ({ id, state: { websites } }: NoticeAnswer) => {
  const { t } = useTranslation('notices');
  const { minute } = useMoment();
  if (websites.length === 0) return t('website.none');
  return (
    <div>
      {websites.map(({ url, screenshot, seenAt }) => (
        <div key={`${url} ${seenAt ?? ''}`}>
          <a href={url} rel="noreferrer noopener" target="_blank">
            {url}
          </a>{' '}
          {seenAt !== undefined && t('website.seen', { at: minute(seenAt) })}{' '}
          {screenshot !== undefined && <ScanLink stream={`notices/${id}`} file={screenshot} />}
        </div>
      ))}
    </div>
  );
};

const Basis = ({ basis }: Pick<NonNullable<State['published']>, 'basis'>) => (
  <div>
    {basis.map((one) => (
      <div key={one}>{one}</div>
    ))}
  </div>
);

/** Who issued the notice, on what basis and by which procedure, whom to turn to, and where it stands. */
export const NoticeFacts = ({
  answer,
  published,
}: {
  readonly answer: NoticeAnswer;
  readonly published: NonNullable<State['published']>;
}) => {
  const { t } = useTranslation('notices');
  const { orgName } = useReference();
  const { issuer, supervisionTelephone, contact, basis, procedure } = published;
  return (
    <Facts
      column={2}
      facts={[
        [t('field.issuer'), orgName(issuer)],
        [t('field.supervision'), supervisionTelephone],
        [t('field.contact'), contactText(contact), 2],
        [t('field.basis'), <Basis key="basis" basis={basis} />, 2],
        [t('field.procedure'), procedure, 2],
        [t('field.website'), <Websites key="websites" {...answer} />, 2],
      ]}
    />
  );
};
