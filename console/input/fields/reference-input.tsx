import { Select } from 'antd';
import { api } from '../../api/address.ts';
import { useAllPages } from '../../api/all-pages.ts';
import { useReference } from '../../api/reference.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Of } from './control.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

const useOrgOptions = (): readonly Option[] => {
  const { reference } = useReference();
  const { say } = useLanguage();
  const orgs = reference?.orgs.items ?? [];
  return orgs.map(({ id, shortName }) => ({ value: id, label: say(shortName) }));
};

const useClusterOptions = (): readonly Option[] =>
  (useAllPages(api('/api/clusters')).data ?? []).map(({ clusterId, name }) => ({
    value: clusterId,
    label: name,
  }));

type Props = Of<'reference'>;

const Choosing = ({
  field,
  raw,
  change,
  disabled,
  options,
}: Props & { readonly options: readonly Option[] }) => {
  const { say } = useLanguage();
  return (
    <Select
      aria-label={say(field.title)}
      style={{ width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      options={[...options]}
      value={typeof raw === 'string' && raw !== '' ? raw : null}
      disabled={disabled}
      onChange={(value) => change(value)}
    />
  );
};

const OrgInput = (props: Props) => <Choosing {...props} options={useOrgOptions()} />;
const ClusterInput = (props: Props) => <Choosing {...props} options={useClusterOptions()} />;

/** Something that has a record or a place in the directory: searched by its name. */
export const ReferenceInput = (props: Props) =>
  props.field.to === 'org' ? <OrgInput {...props} /> : <ClusterInput {...props} />;
