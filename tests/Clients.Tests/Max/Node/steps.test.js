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
  assert.deepStrictEqual(take(), [[0, "/rvae/pin", "kick", 30, 100], [1, 5, "o"]]);
  max.show("snare");
  const asked = take();
  assert.strictEqual(asked.length, 17);
  assert.deepStrictEqual(asked[5], [1, 5, "-"]);
  assert.deepStrictEqual(asked[16], [0, "/rvae/pins"]);
  max.tap(5);
  assert.deepStrictEqual(take()[0], [0, "/rvae/pin", "snare", 30, 100]);
});

test("pins that the daemon tells are drawn, of the drum that is shown alone", () => {
  const { max, take } = start();
  max.item("kick", 12, 90, 0);
  max.item("kick", 13, 90, 0);
  max.item("snare", 18, 90, 0);
  max.item("kick", 24, 0, 0);
  assert.deepStrictEqual(take(), [[1, 2, "o"], [1, 4, "x"]]);
});
