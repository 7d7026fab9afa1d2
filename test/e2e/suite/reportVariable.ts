/** The environment variable that names the report file; whoever starts VS Code sets it. */
export const reportVariable = 'CODE_SENSEI_REPORT';
