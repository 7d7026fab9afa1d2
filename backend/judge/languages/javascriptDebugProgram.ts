import type { DebuggedCall } from './debugProgram.ts';
import { javascriptDecoders, javascriptNodes } from './javascriptValues.ts';

/** Under its own path a solution keeps its breakpoints; a function is found by its name or among what the file exports, as the judge's driver finds it. */
export function javascriptDebugProgram(call: DebuggedCall): string {
	return String.raw`// Made by Code Sensei to debug one case. The solution is loaded from its own file, which is not changed.
'use strict';
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { inspect } = require('node:util');
const { Script } = require('node:vm');
const toNumber = Number;
const toBigInt = BigInt;
const call = JSON.parse(${JSON.stringify(JSON.stringify(call))});
const file = process.argv[2];
${javascriptNodes}

${javascriptDecoders}

const exported = { exports: {} };
const around = { require: createRequire(file), module: exported, exports: exported.exports, ListNode, TreeNode };
for (const [name, value] of Object.entries(around)) {
	Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
}
// Not a character more than the file has: a debugger would take it for another file.
new Script(readFileSync(file, 'utf8'), { filename: file }).runInThisContext();
const found = new Script('typeof ' + call.name + " === 'undefined' ? undefined : " + call.name).runInThisContext();
const solution = typeof found === 'function' ? found : exported.exports?.[call.name];
if (typeof solution !== 'function') throw new TypeError('There is no function ' + call.name + ' in ' + file + '.');
const given = call.input.map((value, place) => decoder(call.parameters[place])(value));
const returned = solution(...given);
console.log('Result:', inspect(call.changes < 0 ? returned : given[call.changes], { depth: 8 }));
`;
}
