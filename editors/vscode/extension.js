// SPDX-License-Identifier: MIT
// Starts `l10n lsp` and lets it speak with the editor; all that is known of translations is known there.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const FILES = "**/{l10n.toml,pyproject.toml,*.csv,*.po,*.pot,*.md,*.txt}";

let client;

/** Starts the server that the settings name; says how to install it where it does not start. */
async function start() {
  const [command, ...args] = vscode.workspace.getConfiguration("l10n").get("command");
  const selector = ["po", "markdown", "plaintext"].map((language) => ({ scheme: "file", language }));
  const watched = vscode.workspace.createFileSystemWatcher(FILES);
  client = new LanguageClient("l10n", "taiyaku", { command, args }, {
    documentSelector: selector,
    synchronize: { fileEvents: watched },
  });
  try {
    await client.start();
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    vscode.window.showErrorMessage(
      `taiyaku: “${command}” does not start (${told}). ` +
        "Install it with pip install 'taiyaku[lsp]', or name it in the setting l10n.command.",
    );
  }
}

/** Stops the server, whatever it is doing. */
async function stop() {
  const running = client;
  client = undefined;
  if (running && running.isRunning()) {
    await running.stop();
  }
}

async function restart() {
  await stop();
  await start();
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("l10n.restart", restart),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("l10n.command") && restart()),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
