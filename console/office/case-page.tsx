import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { useCase } from '../api/case-reads.ts';
import { useReference } from '../api/reference.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { CaseLink } from '../display/case-link.tsx';
import { StatusTag } from '../display/status-tag.tsx';
import './office.css';

const Lead = ({ kase, way }: { readonly kase: CaseAnswer; readonly way: ReactNode }) => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  return (
    <Flex gap={12} align="center" wrap className="lead">
      <StatusTag status={kase.status} />
      <span>{[kase.applicant, ...kase.partners].map(shortName).join(t('and'))}</span>
      <CaseLink id={kase.id}>{t('toCase')}</CaseLink>
      {way}
    </Flex>
  );
};

/** A screen of the office about one case: how it stands, whose it is, and the way to its other screens. */
export const CasePage = ({
  id,
  title,
  way,
  children,
}: {
  readonly id: string;
  /** With the case's name; without one while it is on its way. */
  readonly title: (name: string | undefined) => string;
  readonly way: ReactNode;
  readonly children: (kase: CaseAnswer) => ReactNode;
}) => {
  const query = useCase(id);
  const { data: kase } = query;
  return (
    <Page title={title(kase?.name)} lead={kase !== undefined && <Lead kase={kase} way={way} />}>
      <Loaded query={query}>{children}</Loaded>
    </Page>
  );
};
