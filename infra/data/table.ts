import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { TABLE } from '../../engine/table.ts';
import { KEPT } from './kept.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

export interface CaseTableProps {
  readonly key: IKey;
  /** Whether nobody deletes it by hand either. */
  readonly guarded: boolean;
  /** The stream of a table that was restored and takes its place (docs/runbook.md, Restoring the table). */
  readonly restored?: string;
}

/** The one table (design §5), as engine/table.ts has it: the truth, so nothing deletes it in passing. */
export class CaseTable extends Construct {
  readonly table: ITable;

  constructor(scope: Construct, id: string, props: CaseTableProps) {
    super(scope, id);
    this.table = props.restored === undefined ? this.#own(props) : this.#other(props);
  }

  /** Made by a restoration, which copies items and indexes; its first table stays behind when it leaves the stack. */
  #other({ key, restored = '' }: CaseTableProps): ITable {
    return Table.fromTableAttributes(this, 'restored', {
      tableArn: restored.slice(0, restored.indexOf('/stream/')),
      tableStreamArn: restored,
      encryptionKey: key,
    });
  }

  #own({ key, guarded }: CaseTableProps): ITable {
    const table = new Table(this, 'table', {
      partitionKey: text(TABLE.partitionKey),
      sortKey: text(TABLE.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      // 35 days is also the longest that DynamoDB offers.
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: 35,
      },
      deletionProtection: guarded,
      removalPolicy: KEPT,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      timeToLiveAttribute: TABLE.ttl,
      // Both images: publishing needs the version before and the version after.
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
    });
    for (const index of TABLE.indexes) {
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: ProjectionType[index.projection],
      });
    }
    return table;
  }
}
