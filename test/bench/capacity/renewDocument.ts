/** `node test/bench/capacity/renewDocument.ts`: puts the tables of `npm run -s bench -- capacity --markdown` into docs/CAPACITY.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readMeasured } from './measuredFigures.ts';
import { capacityParts } from './capacityMarkdown.ts';
import { renewParts } from './renewParts.ts';
import { rushTable } from './rushTable.ts';

const file = path.join(import.meta.dirname, '../../../docs/CAPACITY.md');
const measured = readMeasured();

writeFileSync(file, renewParts(readFileSync(file, 'utf8'), capacityParts(measured, rushTable(measured))));
