import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What one file takes of packages at run time, and what it calls. */
export interface PackageUse {
	file: string;
	/** Packages of which it imports more than types. */
	packages: ReadonlySet<string>;
	/** What is called or constructed, as it is written: `axios.create`, `new Redis`. */
	calls: ReadonlySet<string>;
}

/** Every file of ours that is run, built into a bundle or a test. */
export function packageUses(root: string): PackageUse[] {
	return globSync(['{backend,extension,webview,tools,test}/**/*.ts', 'esbuild.config.mjs'], {
		cwd: root,
		exclude: (name) => ['node_modules', 'bank', 'out'].includes(name),
	}).map((file) => useOf(file.replaceAll(path.sep, '/'), readFileSync(path.join(root, file), 'utf8')));
}

export function useOf(file: string, text: string): PackageUse {
	const packages = new Set<string>();
	const calls = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) && isAtRunTime(node.importClause)) packages.add(packageOf(node.moduleSpecifier));
		if (ts.isCallExpression(node)) {
			const [first] = node.arguments;
			if (node.expression.kind === ts.SyntaxKind.ImportKeyword && first !== undefined) packages.add(packageOf(first));
			else calls.add(asWritten(node.expression));
		}
		if (ts.isNewExpression(node)) calls.add(`new ${asWritten(node.expression)}`);
		ts.forEachChild(node, visit);
	};
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
	visit(source);
	return { file, packages, calls };
}

function isAtRunTime(clause: ts.ImportClause | undefined): boolean {
	if (clause === undefined) return true;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return false;
	const { name, namedBindings } = clause;
	if (name !== undefined || namedBindings === undefined || ts.isNamespaceImport(namedBindings)) return true;
	return namedBindings.elements.some((one) => !one.isTypeOnly);
}

/** `@scope/name/part` belongs to `@scope/name`; what is relative or ours is kept as it is. */
function packageOf(specifier: ts.Expression): string {
	if (!ts.isStringLiteralLike(specifier)) return '';
	const parts = specifier.text.split('/');
	return specifier.text.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function asWritten(expression: ts.Expression): string {
	return expression.getText().replaceAll(/\s+/g, '');
}
