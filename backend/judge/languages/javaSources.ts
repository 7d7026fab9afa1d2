import { isClass, type ScalarName, type Signature } from '#contract/signature.ts';
import { driverHeader } from './driverHeader.ts';
import { spellInJava } from './javaDeclarations.ts';
import { javaType } from './javaType.ts';
import { nodeValues } from '../signature/valueType.ts';

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
	const header = driverHeader('', signature, spellInJava);
	const solution = isClass(signature) ? signature.name : 'Solution';
	return { ...header, solution, ...(classes && { classes: classes.toString('base64') }) };
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
