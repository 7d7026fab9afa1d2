import tseslint from 'typescript-eslint';

/** What a room must not import. A pattern is matched against the text of the import. */
const fence = (files, patterns, ignores = []) => ({
	files,
	ignores,
	rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});
const forbid = (message, ...group) => ({ group, message });

const features = ['accounts', 'challenges', 'submissions', 'learning', 'hints', 'forge', 'sets', 'admin', 'classes'];

export default tseslint.config(
	{
		ignores: [
			'**/node_modules/',
			'dist/',
			'.types/',
			'artifacts/',
			'test/e2e/out/',
			'backend/bank/',
			'backend/setTemplate/',
			'test/fixtures/',
			'test/attack/solutions/',
			'samples/',
		],
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	...tseslint.configs.strictTypeChecked.map((one) => ({ ...one, files: ['**/*.ts'] })),
	{
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			eqeqeq: 'error',
			'no-console': 'error',
			'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unsafe-enum-assignment': 'off', // there are no enums (erasableSyntaxOnly), and it costs more than all others
			'@typescript-eslint/switch-exhaustiveness-check': 'off', // `satisfies never` says it where it matters
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/no-redeclare': 'off', // a zod schema and its type share a name
			'@typescript-eslint/unified-signatures': 'off',
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
				{ selector: 'TSEnumDeclaration', message: 'Use a union of strings or z.enum.' },
				{
					selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
					message: 'Use textContent and elements.',
				},
				{
					selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
					message: 'Use textContent and elements.',
				},
				{
					selector:
						"CallExpression[callee.property.name='showInputBox'] > ObjectExpression:not(:has(Property[key.name='ignoreFocusOut']))",
					message: 'Say ignoreFocusOut: true, or what was typed is lost when another window is looked at.',
				},
			],
		},
	},
	{
		files: ['tools/**/*.ts', 'test/**/*.ts', 'backend/main.ts', 'backend/proof/**/*.ts'],
		rules: { 'no-console': 'off' },
	},
	{
		// Mongoose types the plain objects of its schemas as instances of a class.
		files: ['backend/**/mongo*.ts', 'backend/**/*Mongo.ts', 'test/contract/mongo*.ts'],
		rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
	},
	{
		files: ['test/**/*.ts'],
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'no-restricted-properties': [
				'error',
				{ object: 'describe', property: 'only' },
				{ object: 'it', property: 'only' },
				{ object: 'describe', property: 'skip' },
				{ object: 'it', property: 'skip' },
			],
		},
	},
	fence(
		['backend/contract/**'],
		[forbid('The contract knows zod and itself.', '#*', '#*/**', 'node:*', 'express', 'vscode', '../*')],
	),
	fence(
		['backend/judge/**'],
		[
			forbid(
				'The judge knows no HTTP, no database and no feature.',
				'#backend/**',
				'#proof/**',
				'express',
				'node:http',
				'node:sqlite',
				'../http/*',
				'../platform/*',
				'../../http/*',
			),
		],
	),
	fence(
		['backend/proof/**'],
		[forbid('The proof knows the judge and the contract.', '#backend/**', 'express', 'node:http', 'node:sqlite')],
	),
	...features.map((feature) =>
		fence(
			[`backend/${feature}/**`],
			[
				forbid(
					'Features meet only in wiring/: take what you need as an argument.',
					...features
						.filter((other) => other !== feature)
						.flatMap((other) => [`**/${other}/**`, `#backend/${other}/**`]),
					'**/wiring/**',
				),
				forbid(
					'Features are observed from outside, in wiring/: they count, trace and report nothing themselves.',
					'prom-client',
					'@opentelemetry/*',
					'@sentry/*',
					'**/platform/metrics/**',
				),
			],
		),
	),
	fence(
		['extension/**'],
		[
			forbid(
				'The extension knows vscode, Node, the contract and the messages.',
				'#backend/**',
				'#judge/**',
				'#proof/**',
				'#webview/**',
				'express',
				'node:sqlite',
			),
		],
	),
	fence(
		['webview/**'],
		[
			forbid(
				'The page knows the DOM, and types of contract and messages.',
				'#backend/**',
				'#judge/**',
				'#proof/**',
				'#extension/**',
				'node:*',
				'vscode',
				'zod',
			),
		],
		['webview/messages.ts', 'webview/statistics/messages.ts', 'webview/classes/messages.ts'],
	),
);
