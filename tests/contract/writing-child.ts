import { dynamoDb } from '../../adapters/dynamodb/index.ts';
import { openStore } from '../../local/dynamodb/store.ts';
import { folderKeyWrapper } from '../../local/keys.ts';
import { TABLE_NAME } from './other-database.ts';
import { appendNext, newCase } from './samples.ts';

// A process that writes to eight streams at once until it is killed, and says what was accepted, line by line.
const folder = process.argv[2] ?? '';
const { wire } = openStore({ folder });
const { events } = dynamoDb({
  wire,
  tableName: TABLE_NAME,
  keyWrapper: folderKeyWrapper(folder),
  sole: true,
});
await Promise.all(
  Array.from({ length: 8 }, newCase).map(async (stream) => {
    for (;;) {
      const [recorded] = await appendNext(events, stream);
      process.stdout.write(`${stream} ${recorded?.hash}\n`);
    }
  }),
);
