import { Alert, Button, Flex, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, Section } from '../../workflows/form/form.ts';
import { FieldValue } from '../display/part-values.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { Difference } from './draft-values.ts';

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

/**
 * Two copies of one part, field by field, side by side. What only one of them changed is settled already; nothing is
 * saved before the person says so.
 */
export const Conflict = ({
  keeper,
  section,
}: {
  readonly keeper: DraftKeeper;
  readonly section: Section;
}) => {
  const { t } = useTranslation('county');
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const frame = useRef<HTMLElement>(null);
  // Whoever was typing far below must see why nothing is taken any more.
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'start' });
    frame.current?.focus();
  }, []);
  const { differences } = keeper;
  const sideOf = ({ field, suggested }: Difference): Side | undefined => sides[field] ?? suggested;
  const open = differences.filter((difference) => sideOf(difference) === undefined);
  const all = (side: Side): void =>
    setSides(Object.fromEntries(differences.map(({ field }) => [field, side])));
  const take = (): void => {
    const mine = differences.filter((difference) => sideOf(difference) === 'mine');
    setSides({});
    void keeper.choose(Object.fromEntries(mine.map(({ field, mine: value }) => [field, value])));
  };
  return (
    <section ref={frame} tabIndex={-1} className="conflict" aria-label={t('conflict.title')}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('conflict.title')}
        description={
          <>
            <p>{t('conflict.help')}</p>
            <table className="plain">
              <caption className="unseen">{t('conflict.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('conflict.field')}</th>
                  <th scope="col">{t('conflict.mine')}</th>
                  <th scope="col">{t('conflict.theirs')}</th>
                </tr>
              </thead>
              <tbody>
                {differences.map((difference) => (
                  <Line
                    key={difference.field}
                    difference={difference}
                    field={section.fields.find(({ id }) => id === difference.field)}
                    side={sideOf(difference)}
                    choose={(side) => setSides({ ...sides, [difference.field]: side })}
                  />
                ))}
              </tbody>
            </table>
            <Flex gap={8} wrap style={{ marginTop: 12 }}>
              <Button type="primary" disabled={open.length > 0} onClick={take}>
                {t('conflict.take')}
              </Button>
              <Button onClick={() => all('mine')}>{t('conflict.allMine')}</Button>
              <Button onClick={() => all('theirs')}>{t('conflict.allTheirs')}</Button>
              {open.length > 0 && <span>{t('conflict.open', { count: open.length })}</span>}
            </Flex>
          </>
        }
      />
    </section>
  );
};
