import { Alert, Button, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnswerAt, api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../app/loaded.tsx';
import { Loading } from '../app/loading.tsx';
import { sizeText } from './size.ts';

/** Shown in the page: only these, as what their names say. Anything else is saved and opened by its own program. */
const SHOWN: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};
/** Larger files are not loaded into the page by themselves. */
const LARGEST = 40_000_000;
/** Signed addresses live ten minutes. */
const FRESH_MS = 540_000;

const typeOf = (name: string): string | undefined =>
  SHOWN[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];

type Shown = { readonly url: string } | { readonly failed: true } | undefined;

/** The file's bytes under an address of this page, typed by us and never by the server. */
const useBytes = (url: string | undefined, type: string | undefined): Shown => {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    setShown(undefined);
    if (url === undefined || type === undefined) return;
    const stop = new AbortController();
    let made: string | undefined;
    const load = async (): Promise<void> => {
      try {
        const response = await fetch(url, { signal: stop.signal });
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        const bytes = await response.arrayBuffer();
        made = URL.createObjectURL(new Blob([bytes], { type }));
        setShown({ url: made });
      } catch {
        if (!stop.signal.aborted) setShown({ failed: true });
      }
    };
    void load();
    return () => {
      stop.abort();
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [url, type]);
  return shown;
};

const Preview = ({
  file,
  height,
}: {
  readonly file: AnswerAt<'/api/cases/{id}/files/{fileId}'>;
  readonly height: number;
}) => {
  const { t } = useTranslation('display');
  const type = typeOf(file.name);
  const fits = type !== undefined && file.size <= LARGEST;
  const shown = useBytes(fits ? file.url : undefined, type);
  if (!fits)
    return (
      <Alert
        type="info"
        title={type === undefined ? t('evidence.notShown') : t('evidence.tooLarge')}
      />
    );
  if (shown === undefined) return <Loading />;
  if ('failed' in shown) return <Alert type="error" role="alert" title={t('evidence.failed')} />;
  return type === 'application/pdf' ? (
    <iframe
      title={file.name}
      src={shown.url}
      style={{ border: '1px solid #d9dee6', width: '100%', height }}
    />
  ) : (
    <div style={{ border: '1px solid #d9dee6', maxHeight: height, overflow: 'auto' }}>
      <img src={shown.url} alt={file.name} style={{ maxWidth: '100%' }} />
    </div>
  );
};

/** An attached file, shown where the browser can show it, and always to be saved. */
export const Evidence = ({
  caseId,
  fileId,
  height = 460,
}: {
  readonly caseId: string;
  readonly fileId: string;
  readonly height?: number;
}) => {
  const { t } = useTranslation('display');
  const file = useRead(api('/api/cases/{id}/files/{fileId}', { id: caseId, fileId }), {
    staleTime: FRESH_MS,
  });
  return (
    <Loaded query={file}>
      {(answer) => (
        <div>
          <Flex justify="space-between" align="center" gap={8} wrap style={{ marginBottom: 6 }}>
            <Typography.Text strong>{answer.name}</Typography.Text>
            <Button href={answer.url} download={answer.name}>
              {t('evidence.save', { size: sizeText(answer.size) })}
            </Button>
          </Flex>
          <Preview file={answer} height={height} />
        </div>
      )}
    </Loaded>
  );
};
