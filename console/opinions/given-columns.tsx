import { Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GivenOpinion } from '../../interface/reviewing.ts';
import { useMoment } from '../display/moment.tsx';
import { StatusTag } from '../display/status-tag.tsx';

interface Own<G> {
  readonly said: (given: G) => { readonly at: string };
  readonly correct: (given: G) => void;
}

/** When it was answered, how what it is about stands now, and the way to set it right. */
export const useGivenColumns = <G extends Pick<GivenOpinion, 'about' | 'correctable'>>({
  said,
  correct,
}: Own<G>): TableColumnsType<G> => {
  const { t } = useTranslation('opinions');
  const { minute } = useMoment();
  return [
    {
      key: 'at',
      title: t('column.at'),
      render: (_, one) => <span className="number">{minute(said(one).at)}</span>,
    },
    {
      key: 'status',
      title: t('column.status'),
      render: (_, { about }) => <StatusTag status={about.status} />,
    },
    {
      key: 'act',
      title: t('column.act'),
      render: (_, one) =>
        one.correctable && (
          <Button size="small" onClick={() => correct(one)}>
            {t('correct.open')}
          </Button>
        ),
    },
  ];
};
