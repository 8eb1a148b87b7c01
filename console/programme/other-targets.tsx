import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TargetsAnswer } from '../../interface/programme.ts';
import { useReference } from '../api/reference.ts';
import { amount } from '../display/number.ts';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useUnit } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';

type Row = TargetsAnswer['targets'][number];

/** What applications claim to have reached; none where the reader is not told. */
const useClaimed = ({ reached }: TargetsAnswer): Column<Row>[] => {
  const { t } = useTranslation('programme');
  const { language } = useLanguage();
  const unitName = useUnit();
  const found = new Map(reached?.items.map((one) => [one.target, one.value]));
  const counted = (value: string, unit: string): string =>
    [amount(value, language), unitName(unit)].join(language === 'zh' ? '' : ' ');
  const claimed: Column<Row> = {
    key: 'reached',
    title: t('targets.claimed'),
    align: 'end',
    render: (_, { id, unit }) => {
      const value = found.get(id);
      return value === undefined ? '—' : counted(value, unit);
    },
  };
  return reached === undefined ? [] : [claimed];
};

const useColumns = (answer: TargetsAnswer): Column<Row>[] => {
  const { t } = useTranslation('programme');
  const { say, language } = useLanguage();
  const { shortName } = useReference();
  const claimed = useClaimed(answer);
  return [
    { key: 'title', title: t('targets.title'), render: (_, { title }) => say(title) },
    { key: 'figure', title: t('targets.target'), render: (_, { figure }) => say(figure) },
    {
      key: 'by',
      title: t('targets.by'),
      render: (_, { by }) =>
        by === undefined ? t('targets.noYear') : t('targets.year', { year: by }),
    },
    ...claimed,
    {
      key: 'clause',
      title: t('targets.clause'),
      render: (_, { clause }) => <span className="one-line">{clause}</span>,
    },
    {
      key: 'departments',
      title: t('targets.departments'),
      render: (_, { departments }) =>
        departments.map(shortName).join(language === 'zh' ? '、' : ', '),
    },
  ];
};

/** All other targets as the policy states them, with clause and who answers for them. */
export const OtherTargets = (answer: TargetsAnswer) => {
  const { t } = useTranslation('programme');
  return (
    <Card
      title={<h2 className="part-title">{t('targets.others')}</h2>}
      style={{ marginBottom: 16 }}
    >
      {answer.reached !== undefined && <p className="under">{t('targets.howOthers')}</p>}
      <SmallTable<Row>
        label={t('targets.others')}
        rows={answer.targets.filter(({ clusters }) => clusters === undefined)}
        columns={useColumns(answer)}
      />
    </Card>
  );
};
