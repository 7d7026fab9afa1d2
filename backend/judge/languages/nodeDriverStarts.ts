/**
 * Before the JavaScript driver: Node removes the types of a solution and leaves blanks, so that every line and column stays where it is. What Node needs for
 * that is loaded before anything of the solution is read. Node calls the interface experimental and says so in a warning, which the flag turns off.
 */
export const typescriptDriverStart = String.raw`
const fileName = 'solution.ts';
const toJavaScript = (() => {
	const { stripTypeScriptTypes } = require('node:module');
	stripTypeScriptTypes('');
	return (source) => {
		try {
			return stripTypeScriptTypes(source);
		} catch (error) {
			throw inWords(error, source);
		}
	};

	function inWords(error, source) {
		const place = placeIn(error, source.split('\n'));
		const says = (text) => Object.assign(new SyntaxError(text), { place });
		if (error?.code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') {
			return says(String(error.message).replace(/ (?:is|are) not supported in strip-only mode$/, '') +
				' can not be used here: types are removed, nothing is compiled');
		}
		if (error?.code === 'ERR_INVALID_TYPESCRIPT_SYNTAX') return says(String(error.message));
		return says('this can not be read, it may be nested too deeply');
	}

	/** The line and the caret stand at the beginning of the stack. Tabs are four wide there, and the lines above the caret are the source's own. */
	function placeIn(error, lines) {
		const [first = '', ...rest] = String(error?.stack ?? '').split('\n');
		const line = Number(/:(\d+)$/.exec(first)?.[1] ?? 1);
		const caret = rest.map((text) => text.search(/\^/)).find((at, index) => at >= 0 && /^[ ]*\^+$/.test(rest[index])) ?? 0;
		let column = 0;
		for (let width = 0; width < caret && column < (lines[line - 1]?.length ?? 0); column++) width += lines[line - 1][column] === '\t' ? 4 : 1;
		return { line, column: column + 1 };
	}
})();
`;

/** Where a driver is plain JavaScript. */
export const javascriptDriverStart = "\nconst fileName = 'solution.js';\nconst toJavaScript = undefined;\n";
