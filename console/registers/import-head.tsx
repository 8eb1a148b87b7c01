import { Alert, Button, Flex, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../workflows/registers/definition.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { Looked, Standing } from './import-rows.ts';
import type { ImportRun } from './use-import-run.ts';

interface Props {
  readonly register: Register;
  readonly rows: readonly Looked[];
  readonly run: ImportRun;
  /** Not all that stands in the register has been read. */
  readonly comparing: boolean;
  readonly putAside: () => void;
}

const countIn = (rows: readonly Looked[]) => {
  const count = (standing: Standing): number =>
    rows.filter((row) => row.standing === standing).length;
  return {
    all: rows.length,
    ready: count('ready'),
    wrong: count('wrong'),
    standing: count('standing'),
    made: count('made'),
  };
};

/** How many rows are ready, are to be mended, stand already or are in; and what brings them in. */
export const ImportHead = ({ register, rows, run, comparing, putAside }: Props) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const counts = countIn(rows);
  const { running, refused } = run;
  const finished = counts.ready === 0 && counts.wrong === 0 && !running;
  return (
    <>
      <Alert
        role="status"
        type={counts.wrong + refused > 0 ? 'warning' : finished ? 'success' : 'info'}
        style={{ margin: '8px 0' }}
        title={t('import.counts', counts)}
        {...(refused > 0 ? { description: t('import.refused', { count: refused }) } : {})}
      />
      {comparing && !finished && <p role="status">{t('import.comparing')}</p>}
      {running && <Progress percent={run.percent} aria-label={t('import.progress')} />}
      <Flex gap={8} wrap style={{ marginBottom: 12 }}>
        {running ? (
          <Button danger onClick={run.stop}>
            {t('bulk.stop')}
          </Button>
        ) : (
          <Button type="primary" disabled={counts.ready === 0 || comparing} onClick={run.go}>
            {t('import.go', { act: say(register.opens.title), count: counts.ready })}
          </Button>
        )}
        <Button disabled={running} onClick={putAside}>
          {finished ? t('import.another') : t('import.putAside')}
        </Button>
      </Flex>
    </>
  );
};
