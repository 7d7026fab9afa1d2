import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Parameter,
	type Signature,
} from '#contract/signature.ts';
import { nodeValues } from '../signature/valueType.ts';
import { changedInPlace, describedParameters, nodeComments, sentence } from './documentation.ts';
import { rustNode, rustScalar } from './rustCodec.ts';
import { rustConstructor, rustDeclaration, rustMethod, spellRust } from './rustDeclarations.ts';

/** The file that a learner starts from. */
export function rustStarter(signature: Signature): string {
	const hasTree = nodeValues(signature, 'tree') !== undefined;
	return [
		...(hasTree ? ['use std::cell::RefCell;', 'use std::rc::Rc;', ''] : []),
		...nodeComments(signature, 'The struct is there already, with new(val)', (kind, values) =>
			rustNode(kind, rustScalar(values)),
		),
		...(isClass(signature) ? classStarter(signature) : functionStarter(signature)),
		'',
	].join('\n');
}

function functionStarter(signature: FunctionSignature): string[] {
	const { description, changes } = signature.returns;
	const what =
		changes !== undefined
			? changedInPlace(signature.returns, (name) => `\`${spellRust(name)}\``)
			: returned(description);
	return [
		...comment(what, signature.parameters),
		`${rustDeclaration(signature)} {`,
		'    // Write your solution here.',
		'    todo!()',
		'}',
	];
}

function classStarter(signature: ClassSignature): string[] {
	const { name, parameters, methods } = signature;
	const made = [...comment([], parameters), `${rustConstructor(signature)} {`, `    ${name} {}`, '}'];
	const others = methods.flatMap((method) => [
		'',
		...comment([...sentence(method.description), ...returned(method.returns.description)], method.parameters),
		`${rustMethod(method)} {`,
		'    todo!()',
		'}',
	]);
	return [
		`${rustDeclaration(signature)} {`,
		'    // Write your solution here.',
		'}',
		'',
		`impl ${name} {`,
		...[...made, ...others].map((line) => (line === '' ? '' : `    ${line}`)),
		'}',
	];
}

function returned(description: string | undefined): string[] {
	return description === undefined ? [] : [`Returns ${description}.`];
}

function comment(what: string[], parameters: Parameter[]): string[] {
	const described = describedParameters({ parameters }, (name, _type, text) => `* \`${spellRust(name)}\` - ${text}`);
	const between = what.length === 0 || described.length === 0 ? [] : [''];
	return [...what, ...between, ...described].map((line) => `/// ${line}`.trimEnd());
}
