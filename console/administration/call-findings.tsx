import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CallProblem } from '../../interface/calls.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { useCallCheck } from './call-check.ts';
import type { CallFile } from './call-file.tsx';

const Problems = ({ problems }: { readonly problems: readonly CallProblem[] }) => {
  const { t } = useTranslation('administration');
  const { say } = useLanguage();
  const blocking = problems.filter(({ severity }) => severity === 'block');
  if (problems.length === 0) return <Alert type="success" showIcon title={t('call.fine')} />;
  return (
    <Alert
      type={blocking.length === 0 ? 'warning' : 'error'}
      showIcon
      role="status"
      title={t('call.problems', { blocking: blocking.length, all: problems.length })}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 20, maxHeight: 220, overflow: 'auto' }}>
          {problems.map(({ path, rule, messages }) => (
            <li key={`${path} ${rule} ${messages.zh}`}>
              <code>{path}</code> {say(messages)}
            </li>
          ))}
        </ul>
      }
    />
  );
};

/** Why the file cannot even be read, or what the check found in it. */
export const Findings = ({
  file: { text, noText },
  check: { unreadable, problems },
}: {
  readonly file: CallFile;
  readonly check: ReturnType<typeof useCallCheck>;
}) => {
  const { t } = useTranslation('administration');
  const alert = { type: 'error', showIcon: true, role: 'status' } as const;
  return (
    <>
      {noText && text === '' && <Alert {...alert} title={t('call.noText')} />}
      {text !== '' && unreadable !== undefined && (
        <Alert
          {...alert}
          title={t('call.unreadable')}
          {...(unreadable.line === undefined
            ? {}
            : { description: t('call.unreadableAt', { ...unreadable }) })}
        />
      )}
      {problems !== undefined && <Problems problems={problems} />}
    </>
  );
};
