import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Method,
	type Signature,
	typesWithin,
} from '#contract/signature.ts';
import { cppConstructor, cppDeclaration, cppMethod, cppScalar, spellInCpp } from './cppDeclarations.ts';
import { cppNode } from './cppDriverTail.ts';
import { changedInPlace, describedParameters, nodeComments, sentence } from './documentation.ts';

/** The file a learner starts from. */
export function cppStarter(signature: Signature): string {
	const types = typesWithin(signature);
	const headers = [
		...(types.some((type) => type.includes('?')) ? ['optional'] : []),
		'stdexcept',
		...(types.some((type) => type.includes('string')) ? ['string'] : []),
		...(types.some((type) => type.endsWith('[]') || type === 'graph') ? ['vector'] : []),
	];
	return [
		...headers.map((header) => `#include <${header}>`),
		'',
		...nodeComments(signature, 'The struct is there already', (kind, values) => cppNode(kind, cppScalar(values))),
		...(isClass(signature) ? classText(signature) : functionText(signature)),
		'',
	].join('\n');
}

const toDo = '\t// Write your solution here.';
const unsolved = '\tthrow std::logic_error("not solved yet");';

function functionText(signature: FunctionSignature): string[] {
	const { changes } = signature.returns;
	return [
		...comment([
			...changedInPlace(signature.returns, spellInCpp),
			...documented(signature.parameters),
			...(changes === undefined ? returned(signature.returns) : []),
		]),
		`${cppDeclaration(signature)} {`,
		toDo,
		unsolved,
		'}',
	];
}

function classText(signature: ClassSignature): string[] {
	const made = [...comment(documented(signature.parameters)), `${cppConstructor(signature)} {`, toDo, '}'];
	const methods = signature.methods.flatMap((method) => [
		'',
		...comment([...sentence(method.description), ...documented(method.parameters), ...returned(method.returns)]),
		`${cppMethod(method)} {`,
		unsolved,
		'}',
	]);
	const within = [...made, ...methods].map((line) => (line === '' ? '' : `\t${line}`));
	return [`${cppDeclaration(signature)} {`, 'public:', ...within, '};'];
}

function comment(lines: string[]): string[] {
	return lines.length === 0 ? [] : ['/**', ...lines.map((line) => ` * ${line}`), ' */'];
}

function documented(parameters: Signature['parameters']): string[] {
	return describedParameters({ parameters }, (name, _type, text) => `@param ${spellInCpp(name)} ${text}`);
}

function returned({ description }: Method['returns']): string[] {
	return description === undefined ? [] : [`@return ${description}`];
}
