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

	/** Newer ones say it in one line, older ones draw a picture of it. */
	function inWords(error, source) {
		const said = String(error?.message).split('\n');
		const drawn = said.findIndex((text) => /^ *: *\^/.test(text));
		const words = said[0].replace(/^ *x /, '');
		const place = drawn > 0 ? placeInPicture(said[drawn - 1], said[drawn], source) : placeInStack(error, source);
		const says = (text) => Object.assign(new SyntaxError(text), { place });
		if (!/^ERR_(?:UNSUPPORTED|INVALID)_TYPESCRIPT_SYNTAX$/.test(error?.code) || words.startsWith('RuntimeError')) {
			return says('this can not be read, it may be nested too deeply');
		}
		return says(words.replace(/ (?:is|are) not supported in strip-only mode$/, ' can not be used here: types are removed, nothing is compiled'));
	}

	function placeInPicture(shown, carets, source) {
		return placeAt(source, Number(/^ *(\d+) \|/.exec(shown)?.[1] ?? 1), carets.indexOf('^') - carets.indexOf(':') - 2);
	}

	function placeInStack(error, source) {
		const [first = '', ...rest] = String(error?.stack ?? '').split('\n');
		const carets = rest.find((text) => /^ *\^+$/.test(text)) ?? '^';
		return placeAt(source, Number(/:(\d+)$/.exec(first)?.[1] ?? 1), carets.indexOf('^'));
	}

	/** Where it is shown tabs are four wide. */
	function placeAt(source, line, caret) {
		const text = source.split('\n')[line - 1] ?? '';
		let column = 0;
		for (let width = 0; width < caret && column < text.length; column++) width += text[column] === '\t' ? 4 : 1;
		return { line, column: column + 1 };
	}
})();
`;

/** Where a driver is plain JavaScript. */
export const javascriptDriverStart = "\nconst fileName = 'solution.js';\nconst toJavaScript = undefined;\n";
