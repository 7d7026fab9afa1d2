/**
 * Takes pictures of Code Sensei in a real VS Code, for people to look at: `node test/e2e/pictures.ts [--readme] [--guide] [--of solo|class|author|teach|learn|ai] [--size wide|narrow] [THEME...]`.
 * They go to artifacts/screens; with --readme the README's own picture is made instead, with --guide those of the instructors' guide.
 */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AiStandIn } from '../ai/aiStandIn.ts';
import { createProgress, type Progress } from '../../tools/progress.ts';
import { ToolFailure, runTool } from '../../tools/toolFailure.ts';
import { takeAiPictures } from './aiPictures.ts';
import { takeAuthorPictures } from './authorPictures.ts';
import type { WindowSize } from './browser.ts';
import { pushGradedSet } from './classActs.ts';
import { takeClassPictures } from './classPictures.ts';
import { startClassServer } from './classServer.ts';
import { eventually } from './eventually.ts';
import { openTwoSum, submit } from './learnerActs.ts';
import { takeLearnPictures } from './learnPictures.ts';
import { lightestCrate, openLightestCrate } from './lightestCrate.ts';
import { type Panel, panelOf, type PanelSection } from './panel.ts';
import { takePicture, type TakePicture } from './takePicture.ts';
import { takeTeachPictures } from './teachPictures.ts';
import { twoSum } from './twoSum.ts';
import { closeShared, startVsCode, type VsCode } from './vsCode.ts';
import { expand, openViewContainer, runCommand, treeItem, viewWelcome } from './workbench.ts';

const root = path.join(import.meta.dirname, '../..');
const screens = path.join(root, 'artifacts/screens');
const readmePicture = path.join(root, 'media/readme/solving.png');
const guideFolder = path.join(root, 'docs/pictures');
const pictureBytesMax = 300_000;

/** Which pictures of which rows the instructors' guide shows. */
const guidePictures: Readonly<Record<'author' | 'teach', readonly string[]>> = {
	author: ['author-2-finding', 'author-3-preview'],
	teach: ['teach-02-at-work'],
};

const themes: Readonly<Record<string, string>> = {
	dark: 'Dark Modern',
	light: 'Light Modern',
	'high-contrast-dark': 'Default High Contrast',
	'high-contrast-light': 'Default High Contrast Light',
};

/** Narrow: without the side bar, panel and file side by side leave the panel about 400 pixels. */
const sizes: Readonly<Record<'wide' | 'narrow', WindowSize>> = {
	wide: { width: 1280, height: 800 },
	narrow: { width: 900, height: 800 },
};

type SizeName = keyof typeof sizes;

/** A row of pictures, taken anew for each theme and size in a VS Code of its own. */
interface Story {
	settings: Readonly<Record<string, unknown>>;
	take(vsCode: VsCode, size: SizeName, take: TakePicture): Promise<void>;
	/** Ends what it needs beside VS Code. */
	close(): Promise<void>;
}

const stories: Readonly<Record<string, () => Promise<Story>>> = {
	solo: () => Promise.resolve({ settings: {}, take: takeSoloPictures, close: () => Promise.resolve() }),
	async class() {
		const server = await startClassServer();
		return {
			settings: {},
			take: (vsCode, _size, take) => takeClassPictures(vsCode, server, take),
			close: () => server.close(),
		};
	},
	author: () =>
		Promise.resolve({
			settings: { 'editor.formatOnSave': false, 'files.insertFinalNewline': false },
			take: (vsCode, _size, take) => takeAuthorPictures(vsCode, take),
			close: () => Promise.resolve(),
		}),
	async teach() {
		const server = await startClassServer();
		await pushGradedSet(await server.as(await server.instructor()));
		return {
			settings: {},
			async take(vsCode, _size, take) {
				vsCode.machine.writeSettings({ 'codeSensei.serverUrl': server.url });
				await takeTeachPictures(vsCode, server, take);
			},
			close: () => server.close(),
		};
	},
	learn: () => Promise.resolve({ settings: {}, take: takeLearnPictures, close: () => Promise.resolve() }),
	async ai() {
		const standIn = await AiStandIn.start();
		const { url } = standIn.proxy;
		return {
			settings: {
				'codeSensei.ai.gemini.url': url,
				'codeSensei.ai.openai.url': `${url}/v1`,
				// Made ahead is only what a picture is of.
				'codeSensei.ai.refill': 0,
			},
			take: (vsCode, _size, take) => takeAiPictures(vsCode, standIn, take),
			close: () => standIn.stop(),
		};
	},
};

await runTool(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			readme: { type: 'boolean', default: false },
			guide: { type: 'boolean', default: false },
			of: { type: 'string', multiple: true, default: Object.keys(stories) },
			size: { type: 'string', multiple: true, default: Object.keys(sizes) },
		},
	});
	const chosen = positionals.length === 0 ? Object.keys(themes) : positionals;
	refuseUnknown('theme', chosen, themes);
	refuseUnknown('row of pictures', values.of, stories);
	refuseUnknown('size', values.size, sizes);
	const progress = createProgress();
	try {
		if (values.readme) await progress.step('Taking the picture of the README', takeReadmePicture);
		else if (values.guide) await takeGuidePictures(progress);
		else
			for (const of of values.of)
				await tellStory(of, async (story) => {
					for (const theme of chosen)
						// Every name was looked for above.
						for (const size of values.size as SizeName[])
							await progress.step(`Taking pictures: ${of}, ${theme}, ${size}`, () =>
								takePictures(story, theme, size, (name) => path.join(screens, `${theme}-${size}-${name}.png`)),
							);
				});
	} finally {
		await closeShared();
	}
	return 0;
});

function refuseUnknown(what: string, names: readonly string[], known: object): void {
	const unknown = names.filter((name) => !(name in known));
	if (unknown.length > 0)
		throw new ToolFailure(`No ${what} is called ${unknown.join(', ')}; there are ${Object.keys(known).join(', ')}.`);
}

async function tellStory(name: string, use: (story: Story) => Promise<void>): Promise<void> {
	const story = await stories[name]?.();
	if (!story) return;
	try {
		await use(story);
	} finally {
		await story.close();
	}
}

/** @param fileOf where a picture goes; undefined: it is not taken */
async function takePictures(
	story: Story,
	theme: string,
	size: SizeName,
	fileOf: (name: string) => string | undefined,
): Promise<void> {
	const settings = { ...settingsFor(themes[theme]), 'codeSensei.hints.unlock': 'always', ...story.settings };
	const vsCode = await startVsCode({ settings, size: sizes[size] });
	try {
		const { page } = vsCode;
		await story.take(vsCode, size, async (name) => {
			const file = fileOf(name);
			if (file === undefined) return;
			mkdirSync(path.dirname(file), { recursive: true });
			await takePicture(page, file);
		});
	} catch (error) {
		mkdirSync(screens, { recursive: true });
		await takePicture(vsCode.page, path.join(screens, `${theme}-${size}-failed.png`));
		throw error;
	} finally {
		await vsCode.stop();
	}
}

async function takeSoloPictures({ page }: VsCode, size: SizeName, take: TakePicture): Promise<void> {
	await openViewContainer(page, 'Code Sensei');
	await viewWelcome(page, 'Learn').waitFor({ timeout: 60_000 });
	await treeItem(page, /^Arrays/).waitFor({ timeout: 60_000 });
	await take('1-welcome');
	if (size === 'narrow') await runCommand(page, 'View: Close Primary Side Bar');
	const panel = await openTwoSum(page);
	await take('2-opened');
	await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
	await panel.waitForVerdict(/^Wrong answer/);
	await take('3-wrong-answer');
	await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.broken);
	await panel.waitForVerdict('Does not compile');
	await take('4-compile-error');
	await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.crashing);
	await panel.waitForVerdict('Crashed');
	await take('5-crashed');
	await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
	await panel.waitForVerdict('Accepted');
	await take('6-accepted');
	await show(panel, 'Hints');
	await panel.button(/^Show hint 1/).click();
	await panel.button(/^Show hint 2/).click();
	await panel.section.getByRole('heading', { name: /^Hint 2/ }).waitFor();
	await take('7-hints');
	await show(panel, 'Submissions');
	await take('8-submissions');
	await show(panel, 'Cases');
	await panel.button('Add a case').click();
	await panel.frame.getByRole('textbox', { name: /^nums/ }).fill('[3, 3]');
	await take('9-own-case');
	await show(panel, 'Editorial');
	await take('10-editorial');
	await runCommand(page, 'Code Sensei: Statistics');
	await panelOf(page).frame.getByRole('region', { name: 'Time to solve' }).waitFor({ timeout: 60_000 });
	await take('11-statistics');
	const ofClass = await openLightestCrate(page);
	await take('11-class');
	await submit(page, lightestCrate.file, lightestCrate.wrong);
	await ofClass.waitForVerdict(/^Wrong answer/);
	await ofClass.failing.getByRole('columnheader', { name: 'Actual' }).waitFor();
	await show(ofClass, 'Results');
	await take('12-class-wrong-call');
}

async function takeReadmePicture(): Promise<void> {
	const vsCode = await startVsCode({ settings: settingsFor(themes.dark), size: sizes.wide });
	try {
		const { page } = vsCode;
		await openViewContainer(page, 'Code Sensei');
		await expand(page, /^Arrays/);
		const panel = await openTwoSum(page);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.nearlyRight);
		await panel.waitForVerdict(/^Wrong answer/);
		// The trees and the line above the function follow a moment later.
		await treeItem(page, /^Next: /).waitFor();
		await eventually('Run, Submit and Hint stand above the function', async () => {
			const lens = await page.locator('.codelens-decoration').first().boundingBox();
			const firstLine = await page.locator('.view-line', { hasText: 'Code Sensei' }).first().boundingBox();
			return lens !== null && firstLine !== null && lens.y > firstLine.y;
		});
		mkdirSync(path.dirname(readmePicture), { recursive: true });
		await takePicture(page, readmePicture);
	} finally {
		await vsCode.stop();
	}
	refuseLarge(readmePicture);
}

async function takeGuidePictures(progress: Progress): Promise<void> {
	for (const [of, names] of Object.entries(guidePictures))
		await tellStory(of, (story) =>
			progress.step(`Taking the guide's pictures: ${of}`, () =>
				takePictures(story, 'light', 'wide', (name) =>
					names.includes(name) ? path.join(guideFolder, `${name}.png`) : undefined,
				),
			),
		);
	for (const name of Object.values(guidePictures).flat()) refuseLarge(path.join(guideFolder, `${name}.png`));
}

function refuseLarge(picture: string): void {
	const { size } = statSync(picture);
	if (size > pictureBytesMax) throw new ToolFailure(`${picture} has ${size} bytes, more than ${pictureBytesMax}.`);
}

function settingsFor(theme: string | undefined): Readonly<Record<string, unknown>> {
	return {
		'codeSensei.language': 'python',
		'workbench.colorTheme': theme,
		'workbench.reduceMotion': 'on',
		// It would show the path of a temporary folder.
		'breadcrumbs.enabled': false,
	};
}

/** Brings a section to the front and to the top of the page. */
async function show(panel: Panel, section: PanelSection): Promise<void> {
	await panel.open(section);
	await panel.frame.locator('.sections').evaluate((sections) => sections.scrollIntoView({ block: 'start' }));
}
