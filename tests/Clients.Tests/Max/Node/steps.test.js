"use strict";
// Runs the steps of the package under Node: what they keep as it is, and what speaks to Max with stand-ins for Max's globals.
const test = require("node:test");
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const folder = process.env.RVAE_MAX_JAVASCRIPT;
const { Pins } = require(path.join(folder, "rvae-pins.js"));

test("a tap makes a step pinned, never and free in turn", () => {
  const pins = new Pins(16);
  assert.deepStrictEqual([pins.word(3), pins.tap(3), pins.word(3), pins.tap(3), pins.word(3), pins.tap(3), pins.word(3)], ["-", 100, "o", 0, "x", -1, "-"]);
});

test("a pin between two steps or in a later bar is on no step", () => {
  const pins = new Pins(16);
  assert.strictEqual(pins.put(18, 70), 3);
  assert.strictEqual(pins.put(19, 70), -1);
  assert.strictEqual(pins.put(96, 70), -1);
  assert.strictEqual(pins.put(-6, 70), -1);
  assert.deepStrictEqual([pins.word(3), pins.tap(3)], ["o", 0]);
});

function start() {
  const sent = [];
  const max = { outlet: (index, ...message) => sent.push([index, ...message]), require: (name) => require(path.join(folder, `${name}.js`)) };
  vm.createContext(max);
  vm.runInContext(fs.readFileSync(path.join(folder, "rvae-steps.js"), "utf8"), max);
  return { max, take: () => sent.splice(0) };
}

test("a tap is sent to the daemon for the drum that is shown, and drawn", () => {
  const { max, take } = start();
  max.tap(5);
  assert.deepStrictEqual(take(), [[0, "/rvae/pin", 0, 30, 100], [1, 5, "o"]]);
  max.show(1);
  const asked = take();
  assert.strictEqual(asked.length, 17);
  assert.deepStrictEqual(asked[5], [1, 5, "-"]);
  assert.deepStrictEqual(asked[16], [0, "/rvae/pins"]);
  max.tap(5);
  assert.deepStrictEqual(take()[0], [0, "/rvae/pin", 1, 30, 100]);
});

test("the menu has the drums of the kit by its names", () => {
  const { max, take } = start();
  max.kit("percussion", "low-conga cowbell block");
  assert.deepStrictEqual(take(), [[1, "menu", "clear"], ...["low-conga", "cowbell", "block"].map((name) => [1, "menu", "append", name]), [1, "menu", "set", 0]]);
});

test("a drum beyond the nine is pinned by its place, and shown by the name that the daemon tells", () => {
  const { max, take } = start();
  max.kit("percussion", Array.from({ length: 14 }, (_, i) => (i === 7 ? "cowbell" : `drum-${i}`)).join(" "));
  max.show(13);
  take();
  max.tap(0);
  max.item("cowbell", 6, 90, 0);
  max.item("clap", 12, 90, 0);
  assert.deepStrictEqual(take(), [[0, "/rvae/pin", 13, 0, 100], [1, 0, "o"], [1, 1, "o"]]);
});

test("the choice stays within a kit that is smaller, and its pins are asked for", () => {
  const { max, take } = start();
  max.show(13);
  take();
  max.kit("nine", "kick snare hat");
  const told = take();
  assert.deepStrictEqual(told.at(-1), [1, "menu", "set", 2]);
  assert.deepStrictEqual(told.at(-2), [0, "/rvae/pins"]);
  max.tap(0);
  assert.deepStrictEqual(take()[0], [0, "/rvae/pin", 2, 0, 100]);
});

test("a daemon that is joined is asked for its kit and its pins", () => {
  const { max, take } = start();
  max.joined();
  assert.deepStrictEqual(take().filter(([outlet]) => outlet === 0), [[0, "/rvae/kit"], [0, "/rvae/pins"]]);
});

test("pins that the daemon tells are drawn, of the drum that is shown alone", () => {
  const { max, take } = start();
  max.item("kick", 12, 90, 0);
  max.item("kick", 13, 90, 0);
  max.item("snare", 18, 90, 0);
  max.item("kick", 24, 0, 0);
  assert.deepStrictEqual(take(), [[1, 2, "o"], [1, 4, "x"]]);
});
