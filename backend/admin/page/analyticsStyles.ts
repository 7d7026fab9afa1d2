/** The sheet of styles of the page: light and dark as the browser wishes, and one column where there is no room for more. */
export const analyticsStyles = `
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #57606a; --grid: #d0d7de; --bar: #1f6feb; --card: #f6f8fa; --shade: 31, 111, 235; }
@media (prefers-color-scheme: dark) {
:root { --ink: #e6edf3; --quiet: #9aa4af; --grid: #3d444d; --bar: #58a6ff; --card: #161b22; --shade: 88, 166, 255; }
}
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); max-width: 72rem; margin: 0 auto; padding: 1rem; }
form { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; }
label { display: flex; flex-direction: column; }
input, button { font: inherit; min-width: 0; max-width: 100%; box-sizing: border-box; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; }
a { color: var(--bar); }
h2 { border-top: 1px solid var(--grid); padding-top: 1rem; }
h3 { font-size: 1rem; margin: 0 0 0.25rem; }
.note { color: var(--quiet); font-size: 0.9rem; max-width: 60rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1rem; align-items: start; }
.card { background: var(--card); border: 1px solid var(--grid); border-radius: 6px; padding: 0.75rem; min-width: 0; }
svg { display: block; width: 100%; height: auto; }
svg text { font-size: 11px; fill: var(--quiet); }
.grid { stroke: var(--grid); stroke-width: 1; }
.bar, .dot { fill: var(--bar); }
.hidden-bar { fill: var(--quiet); }
.line { fill: none; stroke: var(--bar); stroke-width: 2; }
summary { cursor: pointer; color: var(--quiet); font-size: 0.9rem; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; }
caption { text-align: left; font-weight: 600; }
th, td { text-align: right; padding: 0.15rem 0 0.15rem 1.25rem; font-variant-numeric: tabular-nums; }
tbody th { font-weight: 400; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
td.quiet { color: var(--quiet); font-style: italic; }
td[class^="shade"] { padding-right: 0.35rem; }
.shade1 { background: rgba(var(--shade), 0.06); }
.shade2 { background: rgba(var(--shade), 0.14); }
.shade3 { background: rgba(var(--shade), 0.22); }
.shade4 { background: rgba(var(--shade), 0.3); }
.shade5 { background: rgba(var(--shade), 0.38); }
.scroll { overflow-x: auto; }
:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; }
@media print { details { display: none; } }
`;
