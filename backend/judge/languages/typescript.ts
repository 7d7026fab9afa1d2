import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Parameter,
	type Signature,
} from '#contract/signature.ts';
import { askProgram } from '../files/askProgram.ts';
import { avoidWords } from '../signature/spelling.ts';
import { nodeValues, parseValueType } from '../signature/valueType.ts';
import { changedInPlace, describedParameters, sentence } from './documentation.ts';
import { scriptType, takenByJavaScript } from './javascript.ts';
import type { Language, Toolchain, ToolchainSearch } from './language.ts';
import { typescriptDriverStart } from './nodeDriverStarts.ts';
import { nodeDriverFile, nodePackages, nodeRuntime, prepareForNode } from './nodeProgram.ts';
import { findNodeToolchains } from './nodeToolchain.ts';

/** The first one with `stripTypeScriptTypes`. */
export const oldestStrippingNode = [22, 13] as const;
export const strippingFlags = ['--disable-warning=ExperimentalWarning'];

const driver = nodeDriverFile('typescriptDriver.cjs', typescriptDriverStart);

/** Types are removed and the rest is run; whether they are right is for the editor to say while the learner types. */
export const typescript: Language = {
	id: 'typescript',
	title: 'TypeScript',
	fileName: 'solution.ts',
	packages: nodePackages,
	findToolchains,
	starter,
	spell,
	declaration,
	prepare: (request) => prepareForNode(request, { driver, flags: strippingFlags, spell }),
	...nodeRuntime,
	selfTest:
		'export function selfTest(words: string[], offset: bigint, scale: number): bigint[] {\n' +
		'\treturn words.map((word) => offset + BigInt(Math.floor(word.length * scale)));\n}\n',
};

/** Node can be built without what removes types, and what editors are made of may be. */
async function findToolchains(configured: string | undefined): Promise<ToolchainSearch> {
	const search = await findNodeToolchains(configured, oldestStrippingNode);
	if (search.kind === 'missing') return search;
	const toolchains: Toolchain[] = [];
	for (const toolchain of search.toolchains) {
		const question = ['-e', "require('node:module').stripTypeScriptTypes('')"];
		if ((await askProgram(toolchain.program, question)).kind === 'answered') toolchains.push(toolchain);
	}
	if (toolchains.length > 0) return { kind: 'found', toolchains };
	const names = search.toolchains.map(({ program }) => program).join(', ');
	return { kind: 'missing', reason: `${names} was built without what removes the types of TypeScript.` };
}

/** Exported, or two solutions in one folder would be one program for an editor, in which each name may be used once. */
function starter(signature: Signature): string {
	const text = isClass(signature) ? classStarter(signature) : functionStarter(signature);
	return [...nodeDeclarations(signature), ...text, ''].join('\n');
}

const unsolved = "\tthrow new Error('not solved yet');";

function functionStarter(signature: FunctionSignature): string[] {
	const { changes } = signature.returns;
	return [
		...comment([
			...changedInPlace(signature.returns, spell),
			...documented(signature.parameters),
			...(changes === undefined ? returned(signature.returns) : []),
		]),
		`${declaration(signature)} {`,
		'\t// Write your solution here.',
		unsolved,
		'}',
	];
}

function classStarter(signature: ClassSignature): string[] {
	const { parameters, methods } = signature;
	const made = [
		...comment(documented(parameters)),
		`constructor(${parameters.map(typed).join(', ')}) {`,
		'\t// Write your solution here.',
		'}',
	];
	const others = methods.flatMap((method) => [
		'',
		...comment([...sentence(method.description), ...documented(method.parameters), ...returned(method.returns)]),
		`${spell(method.name)}(${method.parameters.map(typed).join(', ')}): ${returnType(method.returns.type)} {`,
		unsolved,
		'}',
	]);
	const within = [...made, ...others].map((line) => (line === '' ? '' : `\t${line}`));
	return [`${declaration(signature)} {`, ...within, '}'];
}

function comment(lines: string[]): string[] {
	return lines.length === 0 ? [] : ['/**', ...lines.map((line) => ` * ${line}`), ' */'];
}

function documented(parameters: Signature['parameters']): string[] {
	return describedParameters({ parameters }, (name, _type, text) => `@param ${spell(name)} ${text}`);
}

function returned({ description }: { description?: string | undefined }): string[] {
	return description === undefined ? [] : [`@returns ${description}`];
}

/** What nodes look like: the classes are there when it runs, and the editor has to know them. */
function nodeDeclarations(signature: Signature): string[] {
	return (['list', 'tree'] as const).flatMap((kind) => {
		const values = nodeValues(signature, kind);
		if (values === undefined) return [];
		const [name, links] = kind === 'list' ? ['ListNode', ['next']] : ['TreeNode', ['left', 'right']];
		const value = scriptType({ kind: values });
		const given = links.map((link) => `, ${link}?: ${name} | null`).join('');
		return [
			`declare class ${name} {`,
			`\tval: ${value};`,
			...links.map((link) => `\t${link}: ${name} | null;`),
			`\tconstructor(val?: ${value}${given});`,
			'}',
			'',
		];
	});
}

function declaration(signature: Signature): string {
	if (isClass(signature)) return `export class ${signature.name}`;
	const { name, parameters, returns } = signature;
	return `export function ${spell(name)}(${parameters.map(typed).join(', ')}): ${returnType(returns.type)}`;
}

function typed({ name, type }: Parameter): string {
	return `${spell(name)}: ${scriptType(parseValueType(type))}`;
}

function returnType(type: string): string {
	return type === 'void' ? type : scriptType(parseValueType(type));
}

function spell(name: string): string {
	return avoidWords(name, takenByJavaScript);
}
