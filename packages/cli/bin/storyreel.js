#!/usr/bin/env node
// Starts the command, also under the name "runcomfy". Kept plain so that an old Node gets a sentence, not a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `Error: Storyreel needs Node 22.12 or later, and this is ${process.versions.node}.\n` +
      '   Run it with npx, which finds the Node of this workspace, or install a newer Node.\n',
  );
  process.exitCode = 69;
} else {
  const { main } = await import('../dist/main.js');
  await main();
}
