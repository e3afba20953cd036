// Programs that run beside a test, and none of them after it.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** A started program; stop it when the test ends. */
export interface Running {
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/**
 * Starts a program that the kernel ends together with this process: a test runner that is killed runs no
 * clean-up of its own.
 */
export function start(program: string, args: string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", program, ...args], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { process: child, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** The first line of standard output that the pattern matches. */
export async function awaitLine(running: Running, pattern: RegExp): Promise<RegExpMatchArray> {
  const output = running.process.stdout;
  if (output === null) throw new Error("the program was started without a pipe for its output");
  let text = "";
  for await (const chunk of output) {
    text += String(chunk);
    const match = pattern.exec(text);
    if (match !== null) {
      // An unread pipe would stop the program once it is full.
      output.resume();
      return match;
    }
  }
  throw new Error(`the program ended without a line like ${String(pattern)}; it wrote: ${text}`);
}

/** How long something is waited for, in milliseconds. */
const PATIENCE = 20_000;

/** Asks again and again until the answer is neither null nor false. Who gives up tells what is there instead. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null | false>,
  instead?: () => Promise<string>,
): Promise<Answer> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > deadline) {
      const found = instead === undefined ? "" : `; there is ${await instead()}`;
      throw new Error(`gave up waiting until ${what}${found}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** A TCP port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  return address.port;
}
