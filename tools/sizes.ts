/** `npm run sizes`: what ships, how large it is and how large it may be. `-- --raise FIGURE` gives a figure the budget that it needs now. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { builtSizes, overBudget, raised, readBudgets, sizeFigures, sizeOf, writeBudgets } from './sizeBudgets.ts';
import { runTool, ToolFailure } from './toolFailure.ts';

const root = path.join(import.meta.dirname, '..');

await runTool(() => {
	const { values } = parseArgs({ options: { raise: { type: 'string' } } });
	const built = builtSizes(root);
	if (values.raise !== undefined) {
		const figure = sizeFigures.find((one) => one === values.raise);
		if (figure === undefined)
			throw new ToolFailure(`There is no figure "${values.raise}"; there are ${sizeFigures.join(', ')}.`);
		writeBudgets(raised(readBudgets(), figure, built));
	}
	const budgets = readBudgets();
	for (const figure of sizeFigures) {
		const bytes = sizeOf(figure, built)?.toLocaleString('en') ?? 'not built';
		console.log(
			`${figure.padEnd(24)} ${bytes.padStart(12)} of ${budgets[figure].budget.toLocaleString('en').padStart(12)}`,
		);
	}
	const over = overBudget(budgets, built);
	for (const words of over) console.log(`\n${words}`);
	return Promise.resolve(over.length === 0 ? 0 : 1);
});
