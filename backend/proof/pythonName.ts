/** A camelCase name of a signature in Python's spelling: `pairWithSum` is `pair_with_sum`. */
export function pythonName(name: string): string {
	return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
