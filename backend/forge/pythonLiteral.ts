import type { Value } from '#contract/value.ts';

/** A value of a signature's type as Python source; the value has to fit the type. */
export function pythonLiteral(value: Value, type: string): string {
	if (Array.isArray(value)) {
		const inner = type.replace(/\[\]$/, '');
		return `[${value.map((item) => pythonLiteral(item, inner)).join(', ')}]`;
	}
	if (typeof value === 'boolean') return value ? 'True' : 'False';
	if (type === 'long') return String(value);
	if (type === 'double') return typeof value === 'number' ? `float(${String(value)})` : `float('${value}')`;
	// What JSON escapes, Python reads the same way; but a lone surrogate has no place in a source file.
	return typeof value === 'string' ? JSON.stringify(value.toWellFormed()) : String(value);
}
