import { Alert, Button, Flex, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, Section } from '../../workflows/form/form.ts';
import { FieldValue } from '../display/field-value.tsx';
import { PlainTable } from '../display/plain-table.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { differencesIn } from './draft-standing.ts';
import type { Difference } from './draft-values.ts';

interface Props {
  readonly keeper: DraftKeeper;
  readonly section: Section;
}

type Side = 'mine' | 'theirs';

const Shown = ({ field, value }: { readonly field: Field | undefined; readonly value: unknown }) =>
  field === undefined ? (
    <span>
      {typeof value === 'object' ? Object.values(Object(value)).join('；') : String(value ?? '—')}
    </span>
  ) : (
    <FieldValue field={field} value={value} />
  );

const Line = ({
  difference,
  field,
  side,
  choose,
}: {
  readonly difference: Difference;
  readonly field: Field | undefined;
  readonly side: Side | undefined;
  readonly choose: (side: Side) => void;
}) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const title = field === undefined ? t('conflict.explanations') : say(field.title);
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <Radio
          checked={side === 'mine'}
          aria-label={t('conflict.takeMine', { field: title })}
          onChange={() => choose('mine')}
        />
        <Shown field={field} value={difference.mine} />
      </td>
      <td>
        <Radio
          checked={side === 'theirs'}
          aria-label={t('conflict.takeTheirs', { field: title })}
          onChange={() => choose('theirs')}
        />
        <Shown field={field} value={difference.theirs} />
      </td>
    </tr>
  );
};

/** Which side stands for each field: as chosen, else as only one of them changed it. */
const useSides = (keeper: DraftKeeper) => {
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const differences = differencesIn(keeper.snapshot().standing);
  const sideOf = ({ field, suggested }: Difference): Side | undefined => sides[field] ?? suggested;
  const open = differences.filter((difference) => sideOf(difference) === undefined).length;
  const choose = (field: string, side: Side): void => setSides({ ...sides, [field]: side });
  const chooseAll = (side: Side): void =>
    setSides(Object.fromEntries(differences.map(({ field }) => [field, side])));
  const take = (): void => {
    const mine = differences.filter((difference) => sideOf(difference) === 'mine');
    setSides({});
    void keeper.choose(Object.fromEntries(mine.map(({ field, mine: value }) => [field, value])));
  };
  return { differences, sideOf, open, choose, chooseAll, take };
};

const Choice = ({ keeper, section }: Props) => {
  const { t } = useTranslation('county');
  const { differences, sideOf, open, choose, chooseAll, take } = useSides(keeper);
  return (
    <>
      <p>{t('conflict.help')}</p>
      <PlainTable
        caption={t('conflict.title')}
        heads={[t('conflict.field'), t('conflict.mine'), t('conflict.theirs')]}
      >
        {differences.map((difference) => (
          <Line
            key={difference.field}
            difference={difference}
            field={section.fields.find(({ id }) => id === difference.field)}
            side={sideOf(difference)}
            choose={(side) => choose(difference.field, side)}
          />
        ))}
      </PlainTable>
      <Flex gap={8} wrap style={{ marginTop: 12 }}>
        <Button type="primary" disabled={open > 0} onClick={take}>
          {t('conflict.take')}
        </Button>
        <Button onClick={() => chooseAll('mine')}>{t('conflict.allMine')}</Button>
        <Button onClick={() => chooseAll('theirs')}>{t('conflict.allTheirs')}</Button>
        {open > 0 && <span>{t('conflict.open', { count: open })}</span>}
      </Flex>
    </>
  );
};

/**
 * Two copies of one part, field by field, side by side. What only one of them changed is settled already; nothing is
 * saved before the person says so.
 */
export const Conflict = ({ keeper, section }: Props) => {
  const { t } = useTranslation('county');
  const frame = useRef<HTMLElement>(null);
  // Whoever was typing far below must see why nothing is taken any more.
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'start' });
    frame.current?.focus();
  }, []);
  return (
    <section ref={frame} tabIndex={-1} className="conflict" aria-label={t('conflict.title')}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('conflict.title')}
        description={<Choice keeper={keeper} section={section} />}
      />
    </section>
  );
};
