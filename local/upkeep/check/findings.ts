import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';

/**
 * What can be wrong with a table. `record`: with what was recorded, which nothing else can give again. `derived`: with
 * what follows from it, which the record could give again.
 */
export const FAULTS = {
  store: { of: 'record', says: bilingual('数据文件已损坏', 'the database file is damaged') },
  item: {
    of: 'record',
    says: bilingual('条目无法读取或不应存在', 'an item that cannot be read or should not be there'),
  },
  chain: { of: 'record', says: bilingual('留痕的哈希链不符', 'the chain of hashes does not hold') },
  content: {
    of: 'record',
    says: bilingual(
      '已锁定的内容缺失或与哈希不符',
      'a frozen value is missing or not what its hash was made of',
    ),
  },
  key: {
    of: 'record',
    says: bilingual(
      '个人信息的数据密钥缺失或打不开',
      'a data key of personal values is missing or does not open',
    ),
  },
  file: {
    of: 'record',
    says: bilingual('文件缺失或与哈希不符', 'a file is missing or not what its hash was made of'),
  },
  newer: {
    of: 'record',
    says: bilingual(
      '由更新版本的系统写入，请用该版本检查',
      'written by a later version: check it with that one',
    ),
  },
  head: {
    of: 'derived',
    says: bilingual('首项与事件推得的状态不同', 'the head is not what the events fold to'),
  },
  task: {
    of: 'derived',
    says: bilingual('待办与事件推得的不同', 'a task is not the one that follows from the events'),
  },
  party: {
    of: 'derived',
    says: bilingual(
      '参与单位与事件推得的不同',
      'those in whose lists it stands are not the ones of the events',
    ),
  },
  list: {
    of: 'derived',
    says: bilingual(
      '所在的办理清单与事件推得的不同',
      'the lists of whoever has a part in it are not the ones of the events',
    ),
  },
  claim: {
    of: 'derived',
    says: bilingual('占用者不存在', 'what owns this claim does not exist'),
  },
  tally: {
    of: 'derived',
    says: bilingual(
      '台账计数与条目推得的不同，请停止系统后运行 tidu recount 重算',
      'a count of a register is not what its entries come to: stop the system and run tidu recount',
    ),
  },
  mark: {
    of: 'derived',
    says: bilingual('标记为已通知的对象不存在', 'what is marked as told does not exist'),
  },
  index: {
    of: 'derived',
    says: bilingual('索引列与条目不同', 'a column of an index is not what the item says'),
  },
} as const satisfies Readonly<
  Record<string, { readonly of: 'record' | 'derived'; readonly says: Bilingual }>
>;

export type FaultKind = keyof typeof FAULTS;

export interface Finding {
  readonly kind: FaultKind;
  readonly pk: string;
  readonly sk?: string;
  /** Names, sequence numbers and hashes; never what an item says. */
  readonly detail: string;
}

export type Tell = (finding: Finding) => void;
