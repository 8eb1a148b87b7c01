import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryAnswer } from '../../interface/registers.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useSession } from '../session/session.ts';
import type { Begun } from './entry-act.tsx';
import { recordable } from './recordable.ts';

/** What the reader may do to the entry as a whole; what is done to its rows stands beside them. */
export const EntryActs = ({
  register,
  entry,
  choose,
}: {
  readonly register: Register;
  readonly entry: EntryAnswer;
  readonly choose: (chosen: Begun) => void;
}) => {
  const { t } = useTranslation('registers');
  const { say } = useLanguage();
  const { grant } = useSession();
  const { acts, corrects } = entry;
  // Whoever runs the register's matters records what others say on paper.
  const records = grant?.role === 'office' && recordable(register, entry).length > 0;
  const whole = register.acts.filter(({ id, rows }) => rows === undefined && acts.includes(id));
  if (whole.length === 0 && corrects.length === 0 && !records) return null;
  return (
    <Flex gap={8} wrap className="no-print" role="group" aria-label={t('entry.acts')}>
      {corrects.length > 0 && (
        <Button onClick={() => choose({ correct: true })}>{t('entry.correct')}</Button>
      )}
      {whole.map((act) => (
        <Button key={act.id} onClick={() => choose({ act })}>
          {say(act.title)}
        </Button>
      ))}
      {records && <Button onClick={() => choose({ behalf: true })}>{t('behalf.title')}</Button>}
    </Flex>
  );
};
