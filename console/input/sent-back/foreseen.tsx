import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../interface/cases.ts';
import type { Form } from '../../../workflows/form/form.ts';
import {
  type Foreseen as Line,
  SURVIVAL,
  Survival,
} from '../../../workflows/review/survival/foreseen.ts';
import { useReference } from '../../api/reference.ts';
import { type Act, tryOut } from '../../api/use-command.ts';
import { Failure } from '../../app/failure.tsx';
import { useListed } from '../../display/listed.ts';
import { usePlaceTitle } from '../../display/place-title.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** Whose it is and what: never who scored what. */
const useNamed = (form: Form): ((line: Line) => string) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const { shortName } = useReference();
  const titleOf = usePlaceTitle(form);
  const listed = useListed();
  return ({ about, org, field = '', lines = [] }) => {
    switch (about) {
      case 'opinion':
        return t('foreseen.opinion', { org: shortName(org) });
      case 'settlement':
        return t('foreseen.settlement', { field: titleOf(field) });
      case 'seal':
        return t('foreseen.seal', { org: shortName(org) });
      case 'scores':
        return lines.length === 0
          ? t('foreseen.scores')
          : t('foreseen.scoresOn', { lines: listed(lines.map(say)) });
    }
  };
};

interface Props {
  readonly kase: Pick<CaseAnswer, 'id'>;
  readonly form: Form;
  /** What sends it back, and its body once it is filled in as far as it has to be. */
  readonly command: string;
  readonly body: unknown;
}

/** What would stand and what would be asked for again, told before anything is sent back. */
export const Foreseen = ({ kase, form, command, body }: Props) => {
  const { t } = useTranslation('input');
  const { say } = useLanguage();
  const named = useNamed(form);
  const listed = useListed();
  const act: Act = { plural: 'cases', id: kase.id, command };
  const tried = useQuery({
    queryKey: ['foreseen', kase.id, command, body],
    queryFn: () => tryOut(act, body),
    retry: false,
  });
  if (tried.error !== null) return <Failure error={tried.error} />;
  const lines = tried.data?.foreseen ?? [];
  if (lines.length === 0) return null;
  const groups = Survival.options
    .map((survival) => ({ survival, of: lines.filter((line) => line.survival === survival) }))
    .filter(({ of }) => of.length > 0);
  return (
    <Alert
      type="info"
      title={t('foreseen.title')}
      description={
        <>
          {t('foreseen.rule')}
          <ul className="foreseen">
            {groups.map(({ survival, of }) => (
              <li key={survival}>
                <strong>{say(SURVIVAL[survival])}</strong>
                {t('colon')}
                {listed(of.map(named))}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
};
