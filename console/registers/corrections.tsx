import { Link } from '@tanstack/react-router';
import { Alert, Button, Flex, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../engine/own.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { unitOf } from '../display/field-value.tsx';
import { ItemResult } from '../display/item-result.tsx';
import { type Column, SmallTable } from '../display/small-table.tsx';
import { useTitled } from '../display/unit.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { Looked } from './import-rows.ts';
import { type Compared, type Corrections as Run, useCorrections } from './use-corrections.ts';
import { EntryValue } from './value.tsx';

interface Props {
  readonly register: Register;
  readonly rows: readonly Looked[];
  readonly there: readonly string[];
}

/** What the cells of a row make of its entry, and which cannot be taken. */
const Cells = ({ compared: { changes, problems, entry } }: { readonly compared: Compared }) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const titled = useTitled();
  return (
    <>
      {changes.map(({ field, was, now }) => (
        <div key={field.id}>
          {titled(say(field.title), unitOf(field))}：
          {was === null ? (
            t('corrections.nothing')
          ) : (
            <del>
              <EntryValue field={field} value={was} names={entry.names} />
            </del>
          )}{' '}
          {t('corrections.becomes')}{' '}
          {now === null ? (
            <strong>{t('corrections.emptied')}</strong>
          ) : (
            <EntryValue field={field} value={now} names={entry.names} />
          )}
        </div>
      ))}
      {problems.map(({ path, message }) => (
        <div key={path} className="fault">
          {say(message)}
        </div>
      ))}
    </>
  );
};

const useColumns = (register: Register, run: Run): Column<Compared>[] => {
  const { t } = useTranslation('registers');
  const done = { none: '', compared: '', tried: t('corrections.can'), done: t('corrections.done') };
  return [
    {
      title: t('import.line'),
      width: 60,
      render: (_, { line }) => <span className="number">{line + 1}</span>,
    },
    {
      title: t('corrections.entry'),
      width: 220,
      render: (_, { entry }) => (
        <Link to="/registers/$name/$id" params={{ name: register.name, id: entry.id }}>
          {String(own(entry.values, register.named) ?? entry.id)}
        </Link>
      ),
    },
    { title: t('corrections.cells'), render: (_, one) => <Cells compared={one} /> },
    {
      title: t('import.result'),
      width: 180,
      render: (_, { entry }) =>
        run.stage === 'compared' ? null : (
          <ItemResult outcome={run.outcomes.get(entry.id)} done={done[run.stage]} />
        ),
    },
  ];
};

/** Why, what is tried out, and what is carried out. */
const Acting = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation('registers');
  const [reason, setReason] = useState('');
  const { stage, possible, running, stop } = run;
  const ready = reason.trim() !== '' && possible.length > 0;
  return (
    <Flex gap={8} wrap align="end" style={{ marginTop: 12 }}>
      <div style={{ flex: 1, minWidth: 240 }}>
        <label htmlFor="corrections-reason">{t('corrections.reason')}</label>
        <Input
          id="corrections-reason"
          value={reason}
          maxLength={500}
          disabled={running}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      {running ? (
        <Button danger onClick={stop}>
          {t('bulk.stop')}
        </Button>
      ) : (
        <>
          <Button disabled={!ready} onClick={() => run.look(reason)}>
            {t('corrections.look')}
          </Button>
          {stage === 'tried' && (
            <Button type="primary" disabled={!ready} onClick={() => run.carryOut(reason)}>
              {t('corrections.carryOut', { count: possible.length })}
            </Button>
          )}
        </>
      )}
    </Flex>
  );
};

/** What differs, row by row, and what is done about it. */
const Found = ({ register, run }: { readonly register: Register; readonly run: Run }) => {
  const { t } = useTranslation('registers');
  const columns = useColumns(register, run);
  const { compared, same, unread } = run;
  return (
    <>
      <Alert
        role="status"
        type="info"
        title={t('corrections.counts', { differ: compared.length, same, unread })}
      />
      {compared.length > 0 && (
        <SmallTable<Compared>
          label={t('corrections.title')}
          rows={compared}
          rowKey="line"
          columns={columns}
        />
      )}
      {compared.length > 0 && run.stage !== 'done' && <Acting run={run} />}
    </>
  );
};

/** 更正: rows of the sheet that stand in the register already, with what their cells would change. */
export const Corrections = ({ register, rows, there }: Props) => {
  const { t } = useTranslation('registers');
  const run = useCorrections({ register, rows, there });
  const standing = rows.filter((row) => row.standing === 'standing').length;
  if (run.stage === 'none' && standing === 0) return null;
  return (
    <section aria-label={t('corrections.title')} style={{ marginTop: 16 }}>
      {run.stage !== 'none' && <Found register={register} run={run} />}
      {(run.stage === 'none' || run.stage === 'done') && (
        <Button style={{ marginTop: 12 }} loading={run.running} onClick={run.compare}>
          {run.stage === 'done'
            ? t('corrections.again')
            : t('corrections.compare', { count: standing })}
        </Button>
      )}
    </section>
  );
};
