import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLine, RegisterAnswer } from '../../interface/registers.ts';
import type { Act } from '../../workflows/registers/definition.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { bulkActs } from './bulk-acts.ts';
import { BulkDialog } from './bulk-dialog.tsx';

/** What can be done to all the chosen entries at once. */
export const Bulk = ({
  answer: { register, hands },
  rows,
  done,
}: {
  readonly answer: RegisterAnswer;
  readonly rows: readonly EntryLine[];
  readonly done: () => void;
}) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const [act, setAct] = useState<Act>();
  const acts = bulkActs(register, hands);
  if (acts.length === 0) return null;
  return (
    <>
      <Select
        className="no-print"
        aria-label={t('bulk.label')}
        placeholder={t('bulk.label')}
        style={{ width: 220 }}
        disabled={rows.length === 0}
        value={null}
        options={acts.map(({ id, title }) => ({ value: id, label: say(title) }))}
        onChange={(id: string | null) => setAct(acts.find((one) => one.id === id))}
      />
      {act !== undefined && (
        <BulkDialog
          key={act.id}
          {...{ register, act, rows }}
          close={(acted) => {
            setAct(undefined);
            if (acted) done();
          }}
        />
      )}
    </>
  );
};
