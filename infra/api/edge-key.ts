import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

/** What CloudFront sends along and the public function compares, so that limits by address count readers, not edges. */
export class EdgeKey extends Construct {
  /** Resolved by CloudFormation; never in the template. */
  readonly value: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const secret = new Secret(this, 'secret', {
      description: 'Tidu: proof that a request came through CloudFront',
      generateSecretString: { excludePunctuation: true, passwordLength: 48 },
    });
    acknowledge(
      secret,
      'SMG4',
      'It opens no data: who knew it could only pretend another address to the limit of public writes',
    );
    this.value = secret.secretValue.unsafeUnwrap();
  }
}
