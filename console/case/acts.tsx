import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../interface/cases.ts';
import { Loading } from '../app/loading.tsx';

import { SentBack } from '../input/sent-back/sent-back.tsx';
import { Statements } from '../input/sent-back/statements.tsx';
import { CorrectIdentity } from './correct-identity.tsx';
import { CorrectMinutes } from './correct-minutes.tsx';
import { Recall } from './recall.tsx';
import { UrgeUnit } from './urge-unit.tsx';

// Each role brings the code of its own acts alone.
const CountyActs = lazy(() =>
  import('../county/acts.tsx').then((m) => ({ default: m.CountyActs })),
);
const OfficeActs = lazy(() =>
  import('../office/acts.tsx').then((m) => ({ default: m.OfficeActs })),
);

/** Who files, fills in or recommends; at a higher level the office below does. */
const FILES: readonly string[] = ['clerk', 'unit-head', 'office'];

interface Props {
  readonly kase: CaseAnswer;
  readonly role: string | undefined;
}

/** Where those work who do their part on a screen of their own. */
const useOwnScreen = ({ kase, role }: Props): ReactNode => {
  const { t } = useTranslation('case');
  switch (role) {
    case 'department':
      return <Link to="/opinions">{t('own.opinions')}</Link>;
    case 'expert':
    case 'panel-chair':
      return (
        <Link to="/reviews/$id" params={{ id: kase.id }}>
          {t('own.review')}
        </Link>
      );
    case 'supervision':
      return <Link to="/inquiries">{t('own.inquiries')}</Link>;
    default:
      return null;
  }
};

/** What the chosen role can do with the case, as its area offers it. */
export const Acts = ({ kase, role }: Props) => {
  const own = useOwnScreen({ kase, role });
  return (
    <Suspense fallback={<Loading />}>
      {FILES.includes(role ?? '') && <CountyActs kase={kase} />}
      {role === 'office' && <OfficeActs kase={kase} />}
      <Recall kase={kase} />
      <CorrectMinutes kase={kase} />
      <UrgeUnit kase={kase} />
      <CorrectIdentity kase={kase} role={role} />
      {own !== null && <p className="own">{own}</p>}
      <Statements kase={kase} />
      <SentBack kase={kase} />
    </Suspense>
  );
};
