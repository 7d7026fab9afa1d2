/** camelCase as it stands in challenge.json to snake_case: `pairWithSum` is `pair_with_sum`. */
export function snakeCase(name: string): string {
	return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A name that a language has taken for itself gets an underscore at its end. */
export function avoidWords(name: string, taken: ReadonlySet<string>): string {
	return taken.has(name) ? `${name}_` : name;
}
