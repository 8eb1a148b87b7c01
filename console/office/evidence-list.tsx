import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Form } from '../../workflows/form/form.ts';
import { type AttachedFile, attachmentKey } from '../../workflows/submission/state.ts';
import { useReference } from '../api/reference.ts';
import { CheckTag, useChecks } from '../display/check-tag.tsx';
import { Nothing } from '../display/nothing.tsx';
import { usePlaceTitle } from '../display/place-title.ts';
import { sizeText } from '../display/size.ts';

interface Props {
  readonly caseId: string;
  readonly form: Form;
  readonly files: readonly AttachedFile[];
  readonly current: string | undefined;
  readonly open: (fileId: string) => void;
}

/** Every attached file with the figure that it proves; a click shows it below. */
export const EvidenceList = ({ caseId, form, files, current, open }: Props) => {
  const { t } = useTranslation('office');
  const { shortName } = useReference();
  const titleOf = usePlaceTitle(form);
  const checks = useChecks(caseId);
  if (files.length === 0) return <Nothing say={t('evidence.none')} />;
  return (
    <ul className="plain-list">
      {files.map(({ fileId, name, size, field, org, kind }) => (
        <li key={attachmentKey({ fileId, org, kind, field })}>
          <Button
            type={fileId === current ? 'primary' : 'default'}
            size="small"
            aria-pressed={fileId === current}
            onClick={() => open(fileId)}
          >
            {name}
          </Button>{' '}
          <CheckTag of={checks.get(fileId)} />
          <span>
            {sizeText(size)} · {shortName(org)}
            {field !== undefined && ` · ${t('evidence.proves', { title: titleOf(field) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
};
