import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileSchemas } from './fileSchemas.ts';

// Run it by hand after a change of the contract: `node backend/proof/writeFileSchemas.ts`. A test says when it was forgotten.
for (const { path: place, text } of fileSchemas) {
	const file = path.join(import.meta.dirname, '..', '..', place);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text());
}
