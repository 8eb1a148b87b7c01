import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryAnswer } from '../../interface/registers.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { Chosen } from './entry-act.tsx';

/** What the reader may do to the entry as a whole; what is done to its rows stands beside them. */
export const EntryActs = ({
  register,
  entry: { acts, corrects },
  choose,
}: {
  readonly register: Register;
  readonly entry: EntryAnswer;
  readonly choose: (chosen: Chosen) => void;
}) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const whole = register.acts.filter(({ id, rows }) => rows === undefined && acts.includes(id));
  if (whole.length === 0 && !corrects) return null;
  return (
    <Flex gap={8} wrap className="no-print" role="group" aria-label={t('entry.acts')}>
      {corrects && <Button onClick={() => choose({ correct: true })}>{t('entry.correct')}</Button>}
      {whole.map((act) => (
        <Button key={act.id} onClick={() => choose({ act })}>
          {say(act.title)}
        </Button>
      ))}
    </Flex>
  );
};
