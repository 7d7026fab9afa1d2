import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Method,
	type Signature,
} from '#contract/signature.ts';
import { changedInPlace, describedParameters, nodeComments, sentence } from './documentation.ts';
import { goConstructor, goConstructorName, goDeclaration, goMethod, goScalar, spellGo } from './goDeclarations.ts';
import { goNode } from './goCodec.ts';

const unsolved = ['\tpanic("not solved yet")', '}'];

/** The file that a learner starts from. */
export function goStarter(signature: Signature): string {
	return [
		'package solution',
		'',
		...nodeComments(signature, 'The struct is there already', (kind, values) => goNode(kind, goScalar(values))),
		...(isClass(signature) ? classStarter(signature) : functionStarter(signature)),
		'',
	].join('\n');
}

function functionStarter(signature: FunctionSignature): string[] {
	const { description, changes } = signature.returns;
	const name = spellGo(signature.name);
	const what =
		changes !== undefined
			? changedInPlace(signature.returns, spellGo, (changed) => `${name} changes ${changed} in place.`)
			: description !== undefined
				? [`${name} returns ${description}.`]
				: [];
	return [
		...comment(name, what, signature.parameters),
		`${goDeclaration(signature)} {`,
		'\t// Write your solution here.',
		...unsolved,
	];
}

function classStarter(signature: ClassSignature): string[] {
	const { name, parameters, methods } = signature;
	const made = goConstructorName(signature);
	return [
		`${goDeclaration(signature)} {`,
		'\t// Write your solution here.',
		'}',
		'',
		...comment(made, parameters.length === 0 ? [] : [`${made} makes a ${name}.`], parameters),
		`${goConstructor(signature)} {`,
		`\treturn &${name}{}`,
		'}',
		...methods.flatMap((method) => [
			'',
			...comment(spellGo(method.name), methodWords(method), method.parameters),
			`${goMethod(signature, method)} {`,
			...unsolved,
		]),
	];
}

/** Go's comments begin with the name of what they are about. */
function methodWords({ name, description, returns }: Method): string[] {
	const [does] = sentence(description);
	const result = returns.description;
	if (does === undefined) return result === undefined ? [] : [`${spellGo(name)} returns ${result}.`];
	// A word that goes on in capitals keeps its own.
	const begins = /^[A-Z](?![A-Z])/.test(does) ? does.charAt(0).toLowerCase() + does.slice(1) : does;
	return [`${spellGo(name)} ${begins}`, ...(result === undefined ? [] : [`It returns ${result}.`])];
}

function comment(name: string, what: string[], parameters: Method['parameters']): string[] {
	const described = describedParameters({ parameters }, (each, _type, text) => `//   - ${spellGo(each)}: ${text}`);
	const words = what.length === 0 && described.length > 0 ? [`${name} takes`] : what;
	return [...words.map((line) => `// ${line}`), ...(described.length > 0 ? ['//', ...described] : [])];
}
