import type { Signature } from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { nodeValues, parseValueType } from '../signature/valueType.ts';
import { describedParameters } from './documentation.ts';
import { scriptType, takenByJavaScript } from './javascript.ts';
import type { Language } from './language.ts';
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
	findToolchains: (configured) => findNodeToolchains(configured, oldestStrippingNode),
	starter,
	spell,
	declaration,
	prepare: (request) => prepareForNode(request, { driver, flags: strippingFlags, spell }),
	...nodeRuntime,
	selfTest:
		'export function selfTest(words: string[], offset: bigint, scale: number): bigint[] {\n' +
		'\treturn words.map((word) => offset + BigInt(Math.floor(word.length * scale)));\n}\n',
};

/** Exported, or two solutions in one folder would be one program for an editor, in which each name may be used once. */
function starter(signature: Signature): string {
	const { description, changes } = signature.returns;
	const documented = [
		...describedParameters(signature, (name, _type, text) => ` * @param ${spell(name)} ${text}`),
		...(changes === undefined ? [] : [` * Changes ${spell(changes)} in place.`]),
		...(description === undefined ? [] : [` * @returns ${description}`]),
	];
	return [
		...nodeDeclarations(signature),
		...(documented.length === 0 ? [] : ['/**', ...documented, ' */']),
		`${declaration(signature)} {`,
		'\t// Write your solution here.',
		"\tthrow new Error('not solved yet');",
		'}',
		'',
	].join('\n');
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
	const parameters = signature.parameters.map(
		({ name, type }) => `${spell(name)}: ${scriptType(parseValueType(type))}`,
	);
	const { type } = signature.returns;
	const returns = type === 'void' ? type : scriptType(parseValueType(type));
	return `export function ${spell(signature.name)}(${parameters.join(', ')}): ${returns}`;
}

function spell(name: string): string {
	return avoidWords(name, takenByJavaScript);
}
