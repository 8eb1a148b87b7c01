import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../interface/calls.ts';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Field } from '../../workflows/form/form.ts';
import { type AttachedFile, attachmentKey } from '../../workflows/submission/state.ts';
import { api } from '../api/address.ts';
import { useCommand } from '../api/use-command.ts';
import { announce } from '../app/announce.tsx';
import { FileCheck } from '../display/check-tag.tsx';
import { FileLink } from '../display/file-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { ActDialog } from '../input/act-dialog.tsx';
import { FileUpload } from '../input/file-upload.tsx';
import type { Uploaded } from '../input/upload-file.ts';
import { useSession } from '../session/session.ts';
import { changesSince } from './part-standing.ts';

interface Props {
  readonly kase: CaseAnswer;
  readonly call: CallAnswer['call'];
  readonly path: string;
  readonly field: Field;
  readonly editable: boolean;
}

const Attached = ({
  kase,
  file,
  editable,
}: {
  readonly kase: CaseAnswer;
  readonly file: AttachedFile;
  readonly editable: boolean;
}) => {
  const { t } = useTranslation('county');
  const { grant } = useSession();
  // What was filed stays: during a correction only what was added since can go.
  const since = changesSince(kase);
  const mine = file.org === grant?.org && file.at >= since;
  return (
    <Flex gap={12} align="center" wrap>
      <FileLink
        path={api('/api/cases/{id}/files/{fileId}', { id: kase.id, fileId: file.fileId })}
        name={file.name}
        size={file.size}
      />
      <FileCheck caseId={kase.id} fileId={file.fileId} />
      {editable && mine && kase.commands.includes('DetachFile') && (
        <ActDialog
          act={{ plural: 'cases', id: kase.id, command: 'DetachFile' }}
          title={t('evidence.detach')}
          consequence={t('evidence.detachMeans', { name: file.name })}
          body={() => ({ fileId: file.fileId, field: file.field })}
          done={t('evidence.detached', { name: file.name })}
          danger
        />
      )}
    </Flex>
  );
};

/** What the call wants here. */
const Wanted = ({
  title,
  required,
  missing,
}: {
  readonly title: string;
  readonly required: boolean;
  readonly missing: boolean;
}) => {
  const { t } = useTranslation('county');
  return (
    <div>
      <strong>{t('evidence.wanted', { title })}</strong>
      {!required && <span className="dim"> {t('field.optional')}</span>}
      {required && missing && <span className="fault"> {t('evidence.missing')}</span>}
    </div>
  );
};

/** A declaration is proved by the signed commitment (真实性承诺书), everything else by evidence. */
const kindFor = (field: Field): 'commitment' | 'evidence' =>
  field.type === 'yes-no' ? 'commitment' : 'evidence';

/** 佐证材料 of one field: what is attached, and a place to drop the next file. */
export const FieldEvidence = ({ kase, call, path, field, editable }: Props) => {
  const { t } = useTranslation('county');
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const attach = useCommand({ plural: 'cases', id: kase.id, command: 'AttachFile' });
  const wanted = call.evidence.find((one) => one.field === path);
  const files = Object.values(kase.submission.files ?? {}).filter((file) => file.field === path);
  const mayAttach = editable && kase.commands.includes('AttachFile');
  if (files.length === 0 && (!mayAttach || field.type === 'ratio')) return null;
  const attachFile = async (file: Uploaded): Promise<void> => {
    await attach.mutateAsync({ ...file, kind: kindFor(field), field: path });
    announce(t('evidence.attached', { name: file.name }));
    setOpen(false);
  };
  const title = wanted === undefined ? say(field.title) : say(wanted.title);
  return (
    <div className="evidence">
      {wanted !== undefined && (
        <Wanted title={title} required={wanted.required} missing={files.length === 0} />
      )}
      {files.map((file) => (
        <Attached key={attachmentKey(file)} kase={kase} file={file} editable={editable} />
      ))}
      {mayAttach &&
        (open || (wanted !== undefined && files.length === 0) ? (
          <FileUpload target={`cases/${kase.id}`} label={title} onUploaded={attachFile} />
        ) : (
          <Button
            type="link"
            style={{ paddingInline: 0 }}
            aria-label={t('evidence.addTo', { field: say(field.title) })}
            onClick={() => setOpen(true)}
          >
            {t('evidence.add')}
          </Button>
        ))}
    </div>
  );
};
