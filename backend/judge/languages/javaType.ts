import type { ValueType } from '../signature/valueType.ts';

/** A type of a signature in Java. @param within what stands before the name of a class of java.lang */
export function javaType(form: ValueType, within: '' | 'java.lang.'): string {
	switch (form.kind) {
		case 'array':
			return `${javaType(form.of, within)}[]`;
		case 'nullable':
			return form.of.kind === 'string' ? javaType(form.of, within) : `${within}${boxes[form.of.kind]}`;
		case 'list':
			return 'ListNode';
		case 'tree':
			return 'TreeNode';
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
