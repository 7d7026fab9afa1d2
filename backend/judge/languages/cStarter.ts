import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Parameter,
	type Signature,
	typesWithin,
} from '#contract/signature.ts';
import { cNode, cScalar } from './cCodec.ts';
import {
	cConstructor,
	cDeclaration,
	cDestructor,
	cMethod,
	cObjectName,
	cReturnSizes,
	nameOf,
	spellC,
} from './cDeclarations.ts';
import { changedInPlace, describedParameters, nodeComments, sentence } from './documentation.ts';

/** The file that a learner starts from. */
export function cStarter(signature: Signature): string {
	const usesBool = typesWithin(signature).some((type) => type.includes('bool'));
	return [
		...(usesBool ? ['#include <stdbool.h>'] : []),
		'#include <stdlib.h>',
		'#include <string.h>',
		'',
		...nodeComments(signature, 'The struct is there already', (kind, values) => cNode(kind, cScalar(values))),
		...(isClass(signature) ? classStarter(signature) : functionStarter(signature)),
		'',
	].join('\n');
}

function functionStarter(signature: FunctionSignature): string[] {
	const { changes, type } = signature.returns;
	return [
		...comment([
			...changedInPlace(signature.returns, spellC),
			...described(signature.parameters),
			...(changes === undefined ? returned(signature.returns) : []),
			...sizesExplained(type, 'The array is allocated with malloc, and its size', 'Nobody needs to free anything.'),
		]),
		`${cDeclaration(signature)} {`,
		'\t// Write your solution here.',
		'\tabort();',
		'}',
	];
}

function classStarter(signature: ClassSignature): string[] {
	const { name, parameters, methods } = signature;
	const object = cObjectName(signature);
	return [
		'typedef struct {',
		'\t// Write your solution here.',
		`} ${name};`,
		'',
		...comment(described(parameters)),
		`${cConstructor(signature)} {`,
		`\t${name}* ${object} = malloc(sizeof *${object});`,
		`\treturn ${object};`,
		'}',
		...methods.flatMap((method) => [
			'',
			...comment([
				...sentence(method.description),
				...described(method.parameters),
				...returned(method.returns),
				...sizesExplained(method.returns.type, 'The size of the array is', 'Nobody else frees or changes the array.'),
			]),
			`${cMethod(signature, method)} {`,
			'\tabort();',
			'}',
		]),
		'',
		`${cDestructor(signature)} {`,
		`\tfree(${object});`,
		'}',
	];
}

function described(parameters: Parameter[]): string[] {
	return describedParameters({ parameters }, (name, _type, text) => `@param ${spellC(name)} ${text}`);
}

function returned({ description }: { description?: string | undefined }): string[] {
	return description === undefined ? [] : [`@return ${description}`];
}

/** The one thing of C that a signature in another language does not have. */
function sizesExplained(type: string, size: string, freeing: string): string[] {
	const names = cReturnSizes(type).map(nameOf);
	return names.length === 0 ? [] : [`${size} put into ${names.join(' and ')}. ${freeing}`];
}

function comment(lines: string[]): string[] {
	return lines.length === 0 ? [] : ['/**', ...lines.map((line) => ` * ${line}`), ' */'];
}
