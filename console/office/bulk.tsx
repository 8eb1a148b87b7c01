import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkKind } from './bulk-acts.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { QueueRow } from './queue-filter.ts';

/** What can be done to all the chosen cases at once. */
export const Bulk = ({
  rows,
  done,
}: {
  readonly rows: readonly QueueRow[];
  readonly done: () => void;
}) => {
  const { t } = useTranslation('office');
  const [kind, setKind] = useState<BulkKind>();
  const acts: readonly { readonly kind: BulkKind; readonly title: string }[] = [
    { kind: 'accept', title: t('bulk.accept') },
    { kind: 'remind', title: t('bulk.remind') },
    { kind: 'close-opinions', title: t('bulk.closeOpinions') },
    { kind: 'visit', title: t('bulk.visit') },
  ];
  const title = acts.find((act) => act.kind === kind)?.title ?? '';
  return (
    <Flex gap={8} wrap role="group" aria-label={t('bulk.label')}>
      {acts.map((act) => (
        <Button key={act.kind} disabled={rows.length === 0} onClick={() => setKind(act.kind)}>
          {act.title}
        </Button>
      ))}
      {kind !== undefined && (
        <BulkDialog
          key={kind}
          kind={kind}
          title={title}
          rows={rows}
          close={(acted) => {
            setKind(undefined);
            if (acted) done();
          }}
        />
      )}
    </Flex>
  );
};
