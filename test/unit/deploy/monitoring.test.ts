import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { findOnPath } from '#tools/findOnPath.ts';
import { allQueries, askedIn, deployFolder, readDashboards, readRules } from '../../promQueries.ts';

const ruleFiles = ['alerts.yml', 'uptime.yml'];
const operations = readFileSync(path.join(deployFolder, '../docs/OPERATIONS.md'), 'utf8');

/** Columns of a dashboard of Grafana. */
const columns = 24;

describe('rules for Prometheus', () => {
	const rules = ruleFiles.flatMap(readRules);

	it('are well-formed, as is every question of the dashboards', () => {
		const asked = [...allQueries(), ...readRules('uptime.yml').map(({ alert, expr }) => askedIn(alert, expr))];
		for (const { where, expression, isWellFormed } of asked) assert.ok(isWellFormed, `${where}: ${expression}`);
		assert.equal(askedIn('a broken one', 'sum by (le (rate(x[5m]))').isWellFormed, false);
		assert.deepEqual(askedIn('a good one', 'sum by (a) (x{b!="c",d=~"e"})'), {
			where: 'a good one',
			expression: 'sum by (a) (x{b!="c",d=~"e"})',
			selectors: [
				{
					metric: 'x',
					matchers: [
						{ label: 'b', operator: '!=', value: 'c' },
						{ label: 'd', operator: '=~', value: 'e' },
					],
				},
			],
			groupedBy: ['a'],
			isWellFormed: true,
		});
	});

	it('have names of their own, and each a heading that says what to do', () => {
		const names = rules.map(({ alert }) => alert);
		assert.equal(new Set(names).size, names.length);
		const told = operations.slice(operations.indexOf('## Alerts'));
		for (const { alert, annotations } of rules) {
			assert.match(alert, /^CodeSensei[A-Z]\w+$/);
			const [file = '', anchor] = annotations.runbook_url.split('#');
			assert.ok(existsSync(path.join(deployFolder, '..', file)), file);
			assert.equal(anchor, alert.toLowerCase());
			const words = new RegExp(`^### ${alert}\\n\\n([^#]{80,})`, 'm').exec(told)?.[1];
			assert.ok(words, `docs/OPERATIONS.md does not say what to do about ${alert}`);
		}
		for (const [, heading = ''] of told.matchAll(/^### (CodeSensei\w+)$/gm)) {
			assert.ok(names.includes(heading), `no rule is called ${heading}`);
		}
	});

	it('are taken by Prometheus itself, where its tool is there', function () {
		// Debian has it only with the whole server: 96 MB, and a daemon that starts.
		const promtool = findOnPath(['promtool']);
		if (promtool === undefined) this.skip();
		for (const file of ruleFiles) execFileSync(promtool, ['check', 'rules', file], { cwd: deployFolder });
		execFileSync(promtool, ['check', 'config', 'prometheus.yml'], { cwd: deployFolder });
	});
});

describe('what Prometheus is told to read', () => {
	const read = (file: string): unknown =>
		load(readFileSync(path.join(deployFolder, file), 'utf8'), { schema: CORE_SCHEMA });

	it('are jobs that the rules know, rules that are there, and a probe that exists', () => {
		const Config = z.looseObject({
			rule_files: z.array(z.string()),
			scrape_configs: z.array(
				z.looseObject({ job_name: z.string(), params: z.object({ module: z.array(z.string()) }).optional() }),
			),
		});
		const config = Config.parse(read('prometheus.yml'));
		assert.deepEqual(config.rule_files, ruleFiles);
		const jobs = config.scrape_configs.map(({ job_name: name }) => name);
		const text = ruleFiles.map((file) => readFileSync(path.join(deployFolder, file), 'utf8')).join('\n');
		for (const [, job = ''] of text.matchAll(/job="([^"]+)"/g)) assert.ok(jobs.includes(job), job);
		const { modules } = z.object({ modules: z.record(z.string(), z.unknown()) }).parse(read('blackbox.yml'));
		const used = config.scrape_configs.flatMap(({ params }) => params?.module ?? []);
		assert.deepEqual(used, Object.keys(modules));
	});
});

describe('dashboards for Grafana', () => {
	const dashboards = readDashboards();

	it('are four, each with an id of its own, and say of each panel what it shows', () => {
		assert.equal(dashboards.length, 4);
		assert.equal(new Set(dashboards.map(({ dashboard }) => dashboard.uid)).size, 4);
		for (const { file, dashboard } of dashboards) {
			const ids = dashboard.panels.map(({ id }) => id);
			assert.equal(new Set(ids).size, ids.length, file);
			for (const { title, description, targets } of dashboard.panels) {
				assert.ok(description.length > 8, `${file}: ${title}`);
				assert.equal(new Set(targets.map(({ refId }) => refId)).size, targets.length, `${file}: ${title}`);
			}
		}
	});

	it('have no panel over another', () => {
		for (const { file, dashboard } of dashboards) {
			const taken = new Set<string>();
			for (const { title, gridPos } of dashboard.panels) {
				assert.ok(gridPos.x + gridPos.w <= columns, `${file}: ${title}`);
				for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
					for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
						assert.ok(!taken.has(`${String(x)} ${String(y)}`), `${file}: ${title}`);
						taken.add(`${String(x)} ${String(y)}`);
					}
				}
			}
		}
	});
});
