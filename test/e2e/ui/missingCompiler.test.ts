import { freshVsCode } from '../freshVsCode.ts';
import { describeInTurn } from '../inTurn.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import { twoSum } from '../twoSum.ts';
import { notification } from '../workbench.ts';

// Alone only: a class is judged with the compilers of its server, whatever this computer lacks.
describeInTurn('without a C++ compiler', () => {
	const vsCode = freshVsCode({
		settings: {
			'codeSensei.language': 'cpp',
			'codeSensei.toolchains.cpp': '/nowhere/g++',
		},
	});

	it('a submission says what is missing and how to get it', async () => {
		const { page } = vsCode();
		await openTwoSum(page, twoSum.cpp.file);
		await submit(page, twoSum.cpp.file, twoSum.cpp.header + twoSum.cpp.right);
		const message = notification(page, /g\+\+|C\+\+/);
		await message.waitFor();
		await message.getByRole('button', { name: 'Choose Path' }).waitFor();
	});
});
