import { hasTurn } from '../../tools/turn.ts';

/** A journey that is shown with every second commit: VS Code costs most of the tests' time, and what is not changed seldom breaks. */
export function describeInTurn(title: string, define: (this: Mocha.Suite) => void): void {
	if (hasTurn(title, 0, 2)) describe(title, define);
}
