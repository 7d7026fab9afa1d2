import { javascriptExports } from '../languages/javascriptExports.ts';
import { javascriptDecoders, javascriptNodes } from '../languages/javascriptValues.ts';
import type { DebuggedCall } from './debuggedCall.ts';

/**
 * Makes a script out of a solution: blanks in place of types and of what exports. Its arguments are the file to read and the one to write; what is wrong it says
 * in JSON and ends with 1. @param start what the judge's driver begins with for the language
 */
export function nodePreparation(start: string): string {
	return String.raw`'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');
const toNumber = Number;
const toText = String;
${start}
const [given, prepared] = process.argv.slice(2);
try {
	const source = readFileSync(given, 'utf8');
	writeFileSync(prepared, asScript(toJavaScript === undefined ? source : toJavaScript(source)));
} catch (error) {
	process.stdout.write(JSON.stringify({ line: (error.place ?? placeOf(error)).line, message: String(error) }));
	process.exitCode = 1;
}

function asScript(source) {
	for (let exportsLeft = 100; ; exportsLeft--) {
		try {
			new Script(source, { filename: fileName });
			return source;
		} catch (error) {
			const bare = exportsLeft > 0 ? withoutExport(source, error) : undefined;
			if (bare === undefined) throw error;
			source = bare;
		}
	}
}

${javascriptExports}
`;
}

/**
 * Under its own path a solution keeps its breakpoints; a function is found by its name or among what the file exports, as the judge's driver finds it. The arguments
 * are the solution's path, and the file with what of it is run.
 */
export function nodeDebugProgram(call: DebuggedCall): string {
	return String.raw`// Made by Code Sensei to debug one case. The solution's own file is not changed.
'use strict';
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { inspect } = require('node:util');
const { Script } = require('node:vm');
const toNumber = Number;
const toBigInt = BigInt;
const call = JSON.parse(${JSON.stringify(JSON.stringify(call))});
const [file, prepared] = process.argv.slice(2);
${javascriptNodes}

${javascriptDecoders}

const exported = { exports: {} };
const around = { require: createRequire(file), module: exported, exports: exported.exports, ListNode, TreeNode };
for (const [name, value] of Object.entries(around)) {
	Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
}
new Script(readFileSync(prepared, 'utf8'), { filename: file }).runInThisContext();
const found = new Script('typeof ' + call.name + " === 'undefined' ? undefined : " + call.name).runInThisContext();
const solution = typeof found === 'function' ? found : exported.exports?.[call.name];
if (typeof solution !== 'function') throw new TypeError('There is no ' + (call.class ? 'class ' : 'function ') + call.name + ' in ' + file + '.');
if (call.class === undefined) {
	const given = call.input.map((value, place) => decoder(call.parameters[place])(value));
	const returned = solution(...given);
	console.log('Result:', inspect(call.changes < 0 ? returned : given[call.changes], { depth: 8 }));
} else {
	const [[, ...first], ...calls] = call.input[0];
	const decoded = (kinds, values) => kinds.map((kind, place) => decoder(kind)(values[place]));
	const object = new solution(...decoded(call.class.parameters, first));
	for (const [called, ...values] of calls) {
		const { name, parameters } = call.class.methods[called];
		const returned = object[name](...decoded(parameters, values));
		console.log(name + ':', inspect(returned, { depth: 8 }));
	}
}
`;
}
