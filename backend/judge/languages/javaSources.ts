import { functionOnly } from './functionOnly.ts';
import type { ScalarName, Signature } from '#contract/signature.ts';
import { driverHeader } from './driverHeader.ts';
import { nodeValues, parseValueType, type ValueType } from '../signature/valueType.ts';

/** A solution of selfTestSignature; it uses what solutions often use, because what the JVM loads for it is kept for all of them. */
export const javaSelfTest = `import java.util.*;
import java.util.stream.*;

class Solution {
	public long[] selfTest(String[] words, long offset, double scale) {
		Map<Integer, Long> lengths = new HashMap<>();
		for (int i = 0; i < words.length; i++) lengths.merge(i, offset + (long) (words[i].length() * scale), Long::sum);
		Deque<Integer> places = new ArrayDeque<>(new TreeSet<>(lengths.keySet()));
		PriorityQueue<Integer> queue = new PriorityQueue<>(Comparator.comparingInt(place -> place));
		while (!places.isEmpty()) queue.add(places.pop());
		return IntStream.range(0, words.length).map(place -> queue.poll()).mapToLong(lengths::get).toArray();
	}
}
`;

/** What the driver has to know. @param classes as the compiler of the kit wrote them; absent where the driver compiles by itself */
export function javaHeader(signature: Signature, classes?: Buffer): Readonly<Record<string, unknown>> {
	const { parameters, returns, changes } = driverHeader('', signature, (name) => name);
	return { parameters, returns, changes, ...(classes && { classes: classes.toString('base64') }) };
}

/** What is compiled beside the solution, and what javac calls it in its messages. */
export const javaEntryFile = 'CodeSenseiEntry.java';

/**
 * Calls the solution. What it has to be like is checked by javac this way, and no reflection stands between the driver and the solution. Whole names,
 * because a solution may have a class of its own that is called String.
 */
export function javaEntry(name: string, signature: Signature): string {
	const given = signature.parameters
		.map(({ type }, place) => `(${javaType(parseValueType(type), 'java.lang.')}) a[${String(place)}]`)
		.join(', ');
	const call = `new Solution().${name}(${given})`;
	return `public final class CodeSenseiEntry implements java.util.function.Function<java.lang.Object[], java.lang.Object> {
	public java.lang.Object apply(java.lang.Object[] a) {
		try {
			${functionOnly(signature).returns.type === 'void' ? `${call};\n\t\t\treturn null;` : `return ${call};`}
		} catch (java.lang.Throwable thrown) {
			throw CodeSenseiEntry.<java.lang.RuntimeException>same(thrown);
		}
	}

	/** A solution may declare what it throws. */
	@java.lang.SuppressWarnings("unchecked")
	private static <T extends java.lang.Throwable> T same(java.lang.Throwable thrown) throws T {
		throw (T) thrown;
	}
}
`;
}

/** The classes of the nodes that a signature's lists and trees are made of, by the names of their files. A solution may bring its own. */
export function javaNodeFiles(source: string, signature: Signature): Record<string, string> {
	const files: Record<string, string> = {};
	for (const kind of ['list', 'tree'] as const) {
		const values = nodeValues(signature, kind);
		const { name } = nodeNames[kind];
		if (values === undefined || declares(source, name)) continue;
		files[`${name}.java`] = `${javaNode(kind, values).join('\n')}\n`;
	}
	return files;
}

/** A starter shows the class of a node in a comment: that declares nothing. */
function declares(source: string, name: string): boolean {
	const code = source.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, ' ');
	return new RegExp(`\\b(?:class|record)\\s+${name}\\b`).test(code);
}

const nodeNames = {
	list: { name: 'ListNode', links: ['next'] },
	tree: { name: 'TreeNode', links: ['left', 'right'] },
};

/** The class of a node, a line each. */
export function javaNode(kind: 'list' | 'tree', values: ScalarName): string[] {
	const { name, links } = nodeNames[kind];
	const value = javaType({ kind: values }, '');
	return [
		`class ${name} {`,
		`\t${value} val;`,
		...links.map((link) => `\t${name} ${link};`),
		'',
		`\t${name}() {}`,
		'',
		`\t${name}(${value} val) {`,
		'\t\tthis.val = val;',
		'\t}',
		'',
		`\t${name}(${[`${value} val`, ...links.map((link) => `${name} ${link}`)].join(', ')}) {`,
		...['val', ...links].map((part) => `\t\tthis.${part} = ${part};`),
		'\t}',
		'}',
	];
}

/** @param within what stands before the name of a class of java.lang */
export function javaType(form: ValueType, within: '' | 'java.lang.'): string {
	switch (form.kind) {
		case 'array':
			return `${javaType(form.of, within)}[]`;
		case 'nullable':
			return form.of.kind === 'string' ? javaType(form.of, within) : `${within}${boxes[form.of.kind]}`;
		case 'list':
		case 'tree':
			return nodeNames[form.kind].name;
		case 'graph':
			return 'int[][]';
		case 'int':
		case 'long':
		case 'double':
		case 'char':
			return form.kind;
		case 'bool':
			return 'boolean';
		case 'string':
			return `${within}String`;
		default:
			form satisfies never;
			throw new TypeError('unknown type');
	}
}

const boxes = { int: 'Integer', long: 'Long', double: 'Double', bool: 'Boolean', char: 'Character' } as const;
