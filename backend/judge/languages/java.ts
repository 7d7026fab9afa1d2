import { compileJava, javaFileName, jvmTasks } from './compileJava.ts';
import { javaDeclaration, spellInJava } from './javaDeclarations.ts';
import { openJavaKit } from './javaKit.ts';
import { javaSelfTest } from './javaSources.ts';
import { javaStarter } from './javaStarter.ts';
import { findJavaToolchains } from './javaToolchain.ts';
import type { Language } from './language.ts';

const mebibyte = 1024 * 1024;

export const java: Language = {
	id: 'java',
	title: 'Java',
	fileName: javaFileName,
	packages: {
		apt: 'default-jdk-headless',
		dnf: 'java-latest-openjdk-devel',
		pacman: 'jdk-openjdk',
		apk: 'openjdk21-jdk',
		mac: 'brew install openjdk',
		windows: 'winget install EclipseAdoptium.Temurin.21.JDK',
	},
	findToolchains: findJavaToolchains,
	setUp: openJavaKit,
	starter: javaStarter,
	spell: spellInJava,
	declaration: javaDeclaration,
	prepare: compileJava,
	// A JVM reserves far more addresses than it uses, so these are not limited; its heap is, and the watchdog looks at the rest.
	boxLimits: ({ processes }) => ({ tasks: processes + jvmTasks }),
	// Compiled code, classes and the stack lie outside of the heap, which has a limit of its own.
	memoryAllowanceBytes: 160 * mebibyte,
	outOfMemoryWords:
		/java\.lang\.OutOfMemoryError: (?!unable to create)|There is insufficient memory for the Java Runtime/,
	selfTest: javaSelfTest,
};
