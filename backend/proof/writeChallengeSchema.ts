import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { challengeSchemaPath, challengeSchemaText } from './challengeSchema.ts';

// Run it by hand after a change of the contract: `node backend/proof/writeChallengeSchema.ts`. A test says when it was forgotten.
const file = path.join(import.meta.dirname, '..', '..', challengeSchemaPath);
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, challengeSchemaText());
