import { functionOnly } from './functionOnly.ts';
import type { Signature } from '#contract/signature.ts';
import { avoidWords, snakeCase } from '../signature/spelling.ts';
import { nodeValues, parseValueType } from '../signature/valueType.ts';
import { compileRust } from './compileRust.ts';
import { describedParameters, nodeComments } from './documentation.ts';
import type { Language } from './language.ts';
import { rustNode, rustScalar, rustTypeName } from './rustGlue.ts';
import { openRustKit } from './rustKit.ts';
import { readRustLastWords } from './rustLastWords.ts';
import { findRustToolchains } from './rustToolchain.ts';

const mebibyte = 1024 * 1024;

const taken = new Set(
	(
		'as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self static struct ' +
		'super trait true type unsafe use where while abstract become box do final macro override priv try typeof unsized virtual yield gen union main'
	).split(' '),
);

export const rust: Language = {
	id: 'rust',
	title: 'Rust',
	fileName: 'solution.rs',
	packages: {
		apt: 'rustc',
		dnf: 'rust',
		pacman: 'rust',
		apk: 'rust gcc musl-dev',
		mac: 'brew install rust',
		windows: 'Rust solutions run inside of WSL only: wsl --install, then apt install rustc there',
	},
	findToolchains: findRustToolchains,
	setUp: openRustKit,
	starter,
	spell,
	declaration,
	prepare: (request) => compileRust(request, spell(request.signature.name), declaration(request.signature)),
	boxLimits: ({ memoryMb, processes }) => {
		// As deep as the memory allows: recursion is an honest way to solve things.
		const stackBytes = Math.min(memoryMb, 256) * mebibyte;
		return { stackBytes, addressSpaceBytes: (memoryMb + 128) * mebibyte + stackBytes, tasks: processes + 1 };
	},
	// Finding out where a panic was takes most of it, where the system has symbols of its libraries.
	memoryAllowanceBytes: 40 * mebibyte,
	outOfMemoryWords: /^memory allocation of \d+ bytes failed/m,
	lastWordsStart: 'memory allocation of ',
	readLastWords: readRustLastWords,
	selfTest:
		'pub fn self_test(words: Vec<String>, offset: i64, scale: f64) -> Vec<i64> {\n' +
		'    words.iter().map(|word| offset + (word.len() as f64 * scale) as i64).collect()\n}\n',
};

function starter(signature: Signature): string {
	const described = describedParameters(signature, (name, _type, text) => `/// * \`${spell(name)}\` - ${text}`);
	const { description, changes } = functionOnly(signature).returns;
	const what =
		changes !== undefined
			? [`/// Changes \`${spell(changes)}\` in place.`]
			: description !== undefined
				? [`/// Returns ${description}.`]
				: [];
	const hasTree = nodeValues(signature, 'tree') !== undefined;
	return [
		...(hasTree ? ['use std::cell::RefCell;', 'use std::rc::Rc;', ''] : []),
		...nodeComments(signature, 'The struct is there already, with new(val)', (kind, values) =>
			rustNode(kind, rustScalar(values)),
		),
		...what,
		...(what.length === 0 || described.length === 0 ? [] : ['///']),
		...described,
		`${declaration(signature)} {`,
		'    // Write your solution here.',
		'    todo!()',
		'}',
		'',
	].join('\n');
}

function declaration(signature: Signature): string {
	const { returns } = functionOnly(signature);
	const parameters = signature.parameters.map(({ name, type }) => {
		const changed = name === returns.changes ? '&mut ' : '';
		return `${spell(name)}: ${changed}${rustTypeName(parseValueType(type))}`;
	});
	const returned = returns.type === 'void' ? '' : ` -> ${rustTypeName(parseValueType(returns.type))}`;
	return `pub fn ${spell(signature.name)}(${parameters.join(', ')})${returned}`;
}

function spell(name: string): string {
	return avoidWords(snakeCase(name), taken);
}
