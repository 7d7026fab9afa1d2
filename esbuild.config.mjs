// Builds everything that ships into dist/, and checks the fences: a bundle that reaches into a room it must not know fails the build.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { context } from 'esbuild';
import { writeBankIndex } from './backend/challenges/bankIndex.ts';
import { packChallenge } from './backend/challenges/packedChallenge.ts';
import { serverBundle } from './serverBundle.mjs';

const watch = process.argv.includes('--watch');
const release = !watch && !process.argv.includes('--debug');
const root = import.meta.dirname;
const dist = path.join(root, 'dist');

/** The session is loaded on first use, so the activation bundle keeps `import('./session.ts')` as a require of its neighbour. */
const sessionLoadedLater = {
	name: 'session-loaded-later',
	setup(build) {
		build.onResolve({ filter: /\/session\.ts$/ }, (args) =>
			args.kind === 'dynamic-import' ? { path: './session.cjs', external: true } : undefined,
		);
	},
};

/** What reads and writes tables is needed once in a while, so it is a bundle of its own too. */
const tablesLoadedLater = {
	name: 'tables-loaded-later',
	setup(build) {
		build.onResolve({ filter: /\/csv\.ts$/ }, (args) =>
			args.kind === 'dynamic-import' ? { path: './data.cjs', external: true } : undefined,
		);
	},
};

/**
 * Files of packages that the session never reaches: axios' ways to send without Node's http and its own search for a proxy (VS Code patches Node's
 * http, and sees to proxies itself), what it has for forms, data: addresses, progress and its old way to cancel, and zod's writing of JSON schemas. Of the charts' scales, which are of numbers and
 * instants only: colours between two colours, and texts of ticks, which Intl writes. Every name that such a file exports stays, as a function that does nothing.
 */
const unreachedFiles =
	/node_modules\/(axios\/lib\/(adapters\/(fetch|xhr)|cancel\/CancelToken|helpers\/(shouldBypassProxy|Http2Sessions|formDataToStream|formDataToJSON|fromDataURI|estimateDataURLDecodedBytes|AxiosTransformStream|HttpStatusCode))|d3-(color\/dist\/d3-color|time-format\/dist\/d3-time-format|format\/dist\/d3-format)|zod\/v4\/core\/(json-schema-processors|to-json-schema))\.m?js$/;
const unreached = {
	name: 'unreached',
	setup(build) {
		build.onLoad({ filter: unreachedFiles }, ({ path: file }) => {
			const text = readFileSync(file, 'utf8');
			const declared = text.matchAll(/^export (?:const|function|async function) (\w+)/gm);
			const listed = text.matchAll(/^export \{([^}]*)\};$/gm).flatMap(([, list]) => list.matchAll(/(\w+)\s*(?:,|$)/g));
			const names = new Set([...declared, ...listed].map(([, name]) => name));
			const exported = [...names].map((name) => `unreached as ${name}`).join(', ');
			// axios asks whether its XMLHttpRequest is there, and goes on to the next way.
			const isDefault = /^export default /m.test(text);
			const own = file.endsWith('xhr.js') ? 'false' : 'unreached';
			return {
				contents: `function unreached() { return unreached; }\nexport { ${exported} };\n${isDefault ? `export default ${own};` : ''}`,
				loader: 'js',
			};
		});
	},
};

/** Types of media that the backend sends or takes; of a thousand others nobody ever asks for one. */
const knownTypes =
	/^(text\/(html|plain|css|csv|javascript|event-stream)|application\/(json|problem\+json|octet-stream|javascript|x-www-form-urlencoded)|multipart\/form-data)$/;
/**
 * Tables that are half of the backend otherwise: how Asian and old texts are encoded, which Express' reader of JSON refuses before it would look
 * (it takes UTF-8, UTF-16 and UTF-32 only), and every type of media there is.
 */
const unreadTables = {
	name: 'unread-tables',
	setup(build) {
		build.onLoad(
			{ filter: /node_modules\/iconv-lite\/encodings\/(tables\/[\w-]+\.json|sbcs-data-generated\.js)$/ },
			({ path: file }) =>
				file.endsWith('.json')
					? { contents: '[]', loader: 'json' }
					: { contents: 'module.exports = {};', loader: 'js' },
		);
		build.onLoad({ filter: /node_modules\/mime-db\/db\.json$/ }, ({ path: file }) => {
			const all = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
			return {
				contents: JSON.stringify(Object.fromEntries(all.filter(([type]) => knownTypes.test(type)))),
				loader: 'json',
			};
		});
	},
};

/** What an endpoint's summary says is for readers of the API's description, which the extension does not make. */
const withoutSummaries = {
	name: 'without-summaries',
	setup(build) {
		build.onLoad({ filter: /backend\/contract\/\w+\.ts$/ }, ({ path: file }) => {
			const text = readFileSync(file, 'utf8');
			if (!text.includes("from './endpoint.ts'")) return undefined;
			const summary = /^(\t+summary:)\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`\\$]*`),$/gm;
			const found = [...text.matchAll(/^\t+summary:/gm)].length;
			let emptied = 0;
			const contents = text.replace(summary, (_, name) => (emptied++, `${name} '',`));
			if (emptied !== found)
				return { errors: [{ text: `${file}: a summary is written in a way that is not known here` }] };
			return { contents, loader: 'ts' };
		});
	},
};

/** What the host and its pages say to each other. */
const pageMessages = ['webview/messages.ts', 'webview/statistics/messages.ts', 'webview/classes/messages.ts'];

const shared = {
	bundle: true,
	minify: release,
	sourcemap: watch ? 'linked' : false,
	metafile: true,
	logLevel: 'warning',
	legalComments: 'none',
	absWorkingDir: root,
	target: 'node22',
};

/** Bundles, and what each may contain: `rooms` are folders of this repository, `packages` what of npm may be in it. */
const bundles = [
	{
		name: 'extension',
		options: {
			...shared,
			entryPoints: ['extension/main.ts'],
			outfile: 'dist/extension.cjs',
			platform: 'node',
			format: 'cjs',
			external: ['vscode'],
			plugins: [sessionLoadedLater],
		},
		rooms: ['extension/', 'backend/contract/', ...pageMessages],
		forbidden:
			/^(axios|zod|markdown-it|express|pino|mongoose|ioredis|bullmq|openai|ollama|@google\/generative-ai|cockatiel)$/,
	},
	{
		name: 'session',
		options: {
			...shared,
			entryPoints: ['extension/session.ts'],
			outfile: 'dist/session.cjs',
			platform: 'node',
			format: 'cjs',
			external: ['vscode'],
			plugins: [unreached, withoutSummaries, tablesLoadedLater],
			// The CommonJS builds of axios choose the browser's one under some conditions; ours runs in Node.
			mainFields: ['module', 'main'],
			conditions: ['node', 'module'],
			// A third of the bundle otherwise: the form data's table of MIME types alone is 140 kB.
			alias: {
				'form-data': './extension/backend/unusedPart.ts',
				'follow-redirects': './extension/backend/unusedPart.ts',
				'https-proxy-agent': './extension/backend/unusedPart.ts',
				'proxy-from-env': './extension/backend/unusedPart.ts',
				'linkify-it': './extension/backend/unusedPart.ts',
				debug: './extension/backend/unusedPart.ts',
			},
		},
		rooms: ['extension/', 'backend/contract/', ...pageMessages],
		forbidden: /^(express|pino|mongoose|ioredis|bullmq|openai|ollama|@google\/generative-ai|cockatiel)$/,
	},
	{
		name: 'data',
		options: {
			...shared,
			entryPoints: ['extension/data/csv.ts'],
			outfile: 'dist/data.cjs',
			platform: 'node',
			format: 'cjs',
			mainFields: ['module', 'main'],
			conditions: ['node', 'module'],
		},
		rooms: ['extension/data/csv.ts'],
		forbidden:
			/^(axios|zod|markdown-it|express|pino|mongoose|ioredis|bullmq|openai|ollama|@google\/generative-ai|cockatiel)$/,
	},
	{
		name: 'backend',
		options: {
			...shared,
			entryPoints: ['backend/main.ts'],
			plugins: [unreadTables],
			outdir: 'dist',
			entryNames: 'backend',
			chunkNames: 'backend-[name]-[hash]',
			outExtension: { '.js': '.mjs' },
			platform: 'node',
			format: 'esm',
			splitting: true,
			// express and pino are CommonJS: their require() calls need one in an ES module.
			banner: {
				js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
			},
		},
		rooms: ['backend/'],
		forbidden:
			/^(mongoose|mongodb|bson|ioredis|bullmq|helmet|cors|jsonwebtoken|aws4fetch|vscode|canonicalize|@openfeature\/(core|server-sdk))$/,
	},
	{
		// Not part of the VSIX: the image of deploy/ runs it.
		name: 'server',
		options: { ...shared, ...serverBundle, outdir: 'dist' },
		rooms: ['backend/'],
		forbidden: /^(vscode)$/,
	},
	{
		name: 'panel',
		options: {
			...shared,
			entryPoints: ['webview/panel.ts'],
			outfile: 'dist/panel.js',
			platform: 'browser',
			format: 'iife',
			target: 'chrome140',
		},
		rooms: ['webview/'],
		forbidden: /^(zod|axios|express|pino)$/,
	},
	{
		name: 'panel styles',
		options: { ...shared, entryPoints: ['webview/panel.css'], outfile: 'dist/panel.css', target: 'chrome140' },
		rooms: ['webview/'],
		forbidden: /./,
	},
	{
		name: 'statistics',
		options: {
			...shared,
			entryPoints: ['webview/statistics/statistics.ts'],
			outfile: 'dist/statistics.js',
			plugins: [unreached],
			platform: 'browser',
			format: 'iife',
			target: 'chrome140',
		},
		rooms: ['webview/'],
		forbidden: /^(zod|axios|express|pino)$/,
	},
	{
		name: 'statistics styles',
		options: {
			...shared,
			entryPoints: ['webview/statistics/statistics.css'],
			outfile: 'dist/statistics.css',
			target: 'chrome140',
		},
		rooms: ['webview/'],
		forbidden: /./,
	},
	{
		name: 'classes',
		options: {
			...shared,
			entryPoints: ['webview/classes/classes.ts'],
			outfile: 'dist/classes.js',
			platform: 'browser',
			format: 'iife',
			target: 'chrome140',
		},
		rooms: ['webview/'],
		forbidden: /^(zod|axios|express|pino)$/,
	},
	{
		name: 'classes styles',
		options: {
			...shared,
			entryPoints: ['webview/classes/classes.css'],
			outfile: 'dist/classes.css',
			target: 'chrome140',
		},
		rooms: ['webview/'],
		forbidden: /./,
	},
];

function checkFences(bundle, metafile) {
	const wrong = [];
	for (const input of Object.keys(metafile.inputs)) {
		const packageName = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input)?.[1];
		if (packageName !== undefined) {
			if (bundle.forbidden.test(packageName)) wrong.push(`the package ${packageName}`);
		} else if (!input.startsWith('(disabled):') && !bundle.rooms.some((room) => input.startsWith(room))) {
			wrong.push(input);
		}
	}
	if (wrong.length > 0)
		throw new Error(`The ${bundle.name} bundle must not contain ${[...new Set(wrong)].join(', ')}.`);
}

/** The bank ships beside the bundle, whole: the proof's hash covers every file. A challenge without a proof stays out. */
function copyBank() {
	const bank = path.join(root, 'backend/bank');
	cpSync(bank, path.join(dist, 'bank'), {
		recursive: true,
		filter: (from) => {
			const [, slug, ...inside] = path.relative(bank, from).split(path.sep);
			if (inside.at(-1) === '__pycache__') return false;
			return (
				slug === undefined ||
				existsSync(path.join(bank, path.relative(bank, from).split(path.sep).slice(0, 2).join('/'), 'proof.json'))
			);
		},
	});
}

/** What `new-set` writes ships beside the bundle, too. */
function copySetTemplate() {
	cpSync(path.join(root, 'backend/setTemplate'), path.join(dist, 'setTemplate'), {
		recursive: true,
		filter: (from) => path.basename(from) !== '__pycache__',
	});
}

/** What is in each bundle and how large it is there, for https://esbuild.github.io/analyze/. */
function writeMeta(results) {
	const folder = path.join(root, 'artifacts/bundles');
	mkdirSync(folder, { recursive: true });
	for (const [place, { metafile }] of results.entries())
		writeFileSync(path.join(folder, `${bundles[place].name.replaceAll(' ', '-')}.json`), JSON.stringify(metafile));
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

const started = performance.now();
const sizes = [];
for (const bundle of bundles) {
	if (!existsSync(path.join(root, bundle.options.entryPoints[0])))
		throw new Error(`${bundle.options.entryPoints[0]} is missing`);
}
const contexts = await Promise.all(
	bundles.map((bundle) =>
		context({
			...bundle.options,
			plugins: [
				...(bundle.options.plugins ?? []),
				{
					name: 'fences',
					setup(build) {
						build.onEnd((result) => {
							if (result.metafile === undefined || result.errors.length > 0) return;
							try {
								checkFences(bundle, result.metafile);
							} catch (error) {
								return { errors: [{ text: error.message }] };
							}
							if (watch) console.log(`${new Date().toLocaleTimeString()} built ${bundle.name}`);
							return undefined;
						});
					},
				},
			],
		}),
	),
);
copyBank();
copySetTemplate();
// The list of challenges is then one small file, and each challenge another; what does not fit its proof is left out.
const { challenges, broken } = await writeBankIndex(path.join(dist, 'bank'));
for (const { folder, reason } of broken) console.warn(`${folder}: ${reason}`);
await Promise.all(challenges.map(({ folder }) => packChallenge(path.join(dist, 'bank'), folder)));
if (watch) {
	await Promise.all(contexts.map((one) => one.watch()));
	console.log('watching; stop with Ctrl-C');
} else {
	try {
		const results = await Promise.all(contexts.map((one) => one.rebuild()));
		for (const result of results)
			for (const [file, output] of Object.entries(result.metafile.outputs)) sizes.push([file, output.bytes]);
		// What is not made small is not what ships.
		if (release)
			writeFileSync(path.join(dist, 'sizes.json'), JSON.stringify(Object.fromEntries(sizes), null, '\t') + '\n');
		if (process.argv.includes('--meta')) writeMeta(results);
		for (const [file, bytes] of sizes) console.log(`${file.padEnd(40)} ${String(bytes).padStart(9)} bytes`);
		console.log(`built in ${Math.round(performance.now() - started)} ms`);
	} finally {
		await Promise.all(contexts.map((one) => one.dispose()));
	}
}
