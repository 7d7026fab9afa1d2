import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Method,
	type Signature,
} from '#contract/signature.ts';
import { changedInPlace, describedParameters, nodeComments, sentence } from './documentation.ts';
import { javaConstructor, javaMethod, spellInJava } from './javaDeclarations.ts';
import { javaNode } from './javaSources.ts';

/** The file a learner starts from. */
export function javaStarter(signature: Signature): string {
	const name = isClass(signature) ? signature.name : 'Solution';
	const members = isClass(signature) ? classMembers(signature) : functionMember(signature);
	return [
		'import java.util.*;',
		'',
		...nodeComments(signature, 'The class is there already', javaNode),
		`class ${name} {`,
		...members.map((line) => (line === '' ? '' : `\t${line}`)),
		'}',
		'',
	].join('\n');
}

const toDo = '\t// Write your solution here.';
const unsolved = '\tthrow new UnsupportedOperationException("not solved yet");';

function functionMember(signature: FunctionSignature): string[] {
	const { changes } = signature.returns;
	return [
		...comment([
			...changedInPlace(signature.returns, spellInJava),
			...documented(signature.parameters),
			...(changes === undefined ? returned(signature.returns) : []),
		]),
		`${javaMethod(signature)} {`,
		toDo,
		unsolved,
		'}',
	];
}

function classMembers(signature: ClassSignature): string[] {
	const made = [...comment(documented(signature.parameters)), `${javaConstructor(signature)} {`, toDo, '}'];
	const methods = signature.methods.flatMap((method) => [
		'',
		...comment([...sentence(method.description), ...documented(method.parameters), ...returned(method.returns)]),
		`${javaMethod(method)} {`,
		unsolved,
		'}',
	]);
	return [...made, ...methods];
}

function comment(lines: string[]): string[] {
	return lines.length === 0 ? [] : ['/**', ...lines.map((line) => ` * ${line}`), ' */'];
}

function documented(parameters: Signature['parameters']): string[] {
	return describedParameters({ parameters }, (name, _type, text) => `@param ${spellInJava(name)} ${text}`);
}

function returned({ description }: Method['returns']): string[] {
	return description === undefined ? [] : [`@return ${description}`];
}
